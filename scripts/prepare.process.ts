/** Run by `npm run build` as a process of its own, which gives its memory back as soon as it has answered. */
import "./plain-errors";
import path from "node:path";
import { makeBlogCards } from "../lib/blog/cards";
import { hostRulesOf } from "../lib/blog/find-host-rules";
import { hostRulesVariable, keepHostRules } from "../lib/blog/host-rules";
import { findRelations, keepRelations, relatedTo } from "../lib/blog/related";
import { findTakenOver } from "../lib/blog/taken-over";
import { takenOverVariable } from "../lib/blog/taken-over-list";
import { cardsVariable } from "../lib/cards/made";
import { type Blog, createBlog } from "../lib/content/query";
import type { Post } from "../lib/content/types";
import { prepare } from "./prepare";

/** Makes the cards that are missing, and says so. @returns the file that lists them all */
async function makeCards(blog: Blog): Promise<string> {
  const started = performance.now();
  const { list, count, made } = await makeBlogCards(blog, path.resolve(".next/cache/blog/cards"));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (made > 0) process.stdout.write(`${made} of ${count} cards drawn in ${seconds} s.\n`);
  return list;
}

async function main(): Promise<void> {
  const { sound, environment, folder, checked } = await prepare();
  if (sound) {
    const blog = createBlog(checked.content, { unpublished: false });
    const relations = findRelations(blog, ({ file }) => checked.reports.get(file)?.terms ?? "");
    keepRelations(folder, relations);
    const rules = path.join(folder, "host-rules.json");
    keepHostRules(rules, hostRulesOf(blog));
    environment[hostRulesVariable] = rules;
    process.env[cardsVariable] = environment[cardsVariable] = await makeCards(blog);
    const related = (post: Post) => relatedTo(post, blog, relations);
    const { list, posts, lists } = findTakenOver(blog, related, folder, path.resolve(".next"));
    environment[takenOverVariable] = list;
    if (posts + lists > 0)
      process.stdout.write(
        `${posts} of ${blog.allPosts.length} posts and ${lists} pages of lists are as an earlier build has made them.\n`,
      );
  }
  process.send?.({ sound, environment });
  process.disconnect?.();
}

// As in content-check.process.ts.
void main();
