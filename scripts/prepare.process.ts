/** Run by `npm run build` as a process of its own, which gives its memory back before the pages are made. */
import "./plain-errors";
import { findRelations, keepRelations } from "../lib/blog/related";
import { createBlog } from "../lib/content/query";
import { prepare } from "./prepare";

const { sound, environment, folder, checked } = await prepare();
if (sound) {
  const blog = createBlog(checked.content, { unpublished: false });
  keepRelations(
    folder,
    findRelations(blog, ({ file }) => checked.reports.get(file)?.terms ?? ""),
  );
}
process.send?.({ sound, environment });
process.disconnect?.();
