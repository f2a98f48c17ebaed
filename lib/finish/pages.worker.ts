/** Run in threads: finishes pages, as many as come with a task. */
import { serve } from "../workers/threads";
import { type PagesTask, pageFinisher, pagesTask } from "./pages";

let finish: ((pages: PagesTask["pages"]) => unknown) | undefined;

serve(task => {
  const { pages, ...rest } = pagesTask.parse(task);
  // All tasks of a thread are of one build.
  finish ??= pageFinisher(rest);
  return finish(pages);
});
