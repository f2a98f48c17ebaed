import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadContent } from "../content/load";
import { createBlog } from "../content/query";
import { contentFolder, postText } from "../testing/content-folder";
import { absoluteUrl } from "../url";
import { postMarkdown } from "./post-markdown";

function fieldsOf(frontMatter: string): unknown {
  const folder = contentFolder({ "posts/a.mdx": postText(frontMatter) });
  const { content } = loadContent(folder, new Date("2025-06-01"));
  const post = createBlog(content, { unpublished: false }).post("a");
  if (!post) throw new Error("There is no such post.");
  const [, fields = ""] = postMarkdown(post, "Text.\n").split(/^---$/m);
  return parse(fields);
}

test("a file of Markdown has what readers may know of its post, however that is written", () => {
  const title = 'Sâu: "a" --- # b';
  expect(
    fieldsOf(
      `title: '${title}'\ndate: 2025-03-02\nlang: vi\nseries: "Sâu"\npart: 2\ntags: ["C: #"]\nfeatured: true`,
    ),
  ).toMatchObject({
    date: "2025-03-02",
    tags: ["C: #"],
    series: "Sâu",
    part: 2,
    lang: "vi",
    canonical: absoluteUrl("/posts/a"),
  });
  expect(fieldsOf('title: "A"')).not.toHaveProperty("series");
  expect(fieldsOf('title: "A"\nfeatured: true')).not.toHaveProperty("featured");
});
