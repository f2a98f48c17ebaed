/** `npm run content:new -- "Title"`: a new draft with its front matter filled in, ready to be written. */
import "./plain-errors";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { collect } from "../lib/content/collect";
import { contentDir } from "../lib/content/dir";
import { draftExcerpt, draftParagraph } from "../lib/content/draft-text";
import { postFields } from "../lib/content/schema";
import { displayPath } from "../lib/files";
import { reservedPostSlugs, slugify, slugPattern } from "../lib/url";

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const title = process.argv.slice(2).join(" ").trim().replace(/\s+/g, " ");
if (title === "" || /^--?[a-z]/.test(title)) fail('Name the post: npm run content:new -- "My title"');
const { schema, expected, fix } = postFields.title;
if (!schema.safeParse(title).success) fail(`The title is no ${expected}: ${fix(title)}.`);
const slug = slugify(title);
if (!slugPattern.test(slug) || reservedPostSlugs.includes(slug)) {
  fail(
    `"${title}" makes no address of its own ("${slug}"). Use some Latin letters, and change the title afterwards.`,
  );
}
const folder = path.join(contentDir(), "posts");
const taken = existsSync(folder) ? collect(contentDir()).posts.find(post => post.slug === slug) : undefined;
if (taken) fail(`${taken.file} exists already.`);
const fields = {
  title,
  date: new Date().toISOString().slice(0, 10),
  excerpt: draftExcerpt,
  tags: [],
  draft: true,
};
const file = path.join(folder, `${slug}.mdx`);
mkdirSync(folder, { recursive: true });
writeFileSync(file, `---\n${stringify(fields)}---\n\n${draftParagraph}\n`);
process.stdout.write(`${displayPath(file)}\n`);
