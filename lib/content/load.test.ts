import path from "node:path";
import { describe, expect, test } from "vitest";
import { site } from "../site";
import { contentFolder, postText } from "../testing/content-folder";
import { draftExcerpt, draftParagraph } from "./draft-text";
import { loadContent } from "./load";
import { createBlog } from "./query";

const now = new Date("2025-06-15T12:00:00Z");

function load(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = contentFolder(files);
  const result = loadContent(folder, now);
  const problems = result.problems.map(one => {
    const file = path.relative(folder, path.resolve(one.file));
    return `${file}:${one.line}:${one.column} ${one.subject}: ${one.found} → ${one.fix}`;
  });
  return { ...result, problems, blog: createBlog(result.content, { unpublished: false }) };
}

test("a sign that nobody sees is named where it stands", () => {
  const { problems } = load({
    "posts/a.mdx": postText('title: "A \\u0007 post"\nexcerpt: "What \\uFFFF is"\ntags: [LLM]'),
  });
  expect(problems).toEqual([
    'posts/a.mdx:2:1 title: "A \\u0007 post" → delete U+0007, a sign that nobody sees',
    'posts/a.mdx:3:1 excerpt: "What \\uffff is" → delete U+FFFF, a sign that nobody sees',
  ]);
});

test("notation in a field that is plain text is told where the field stands", () => {
  const { problems, content } = load({
    "posts/a.mdx": postText(
      "title: 'What $\\beta$ does'\nexcerpt: 'On `kl_div`, from $5 to $10'\nupdates:\n  - { date: 2025-03-01, change: \"A case of [@schulman2017]\" }",
    ),
    "posts/b.mdx": postText("title: $5 and $10, a_b and C*"),
    "pages/about.mdx": "---\ntitle: About\nexcerpt: See [](#fig:a)\n---\n\nText.\n",
  });
  const shows = "which shows as typed →";
  expect(problems).toEqual([
    `posts/a.mdx:2:1 title: "$\\beta$", ${shows} write the formula in words, or with letters such as β`,
    `posts/a.mdx:3:1 excerpt: "\`kl_div\`", ${shows} write the code without its backticks`,
    `posts/a.mdx:5:25 updates.0.change: "[@schulman2017]", ${shows} name the work in words, as in “Doe (2020)”`,
    `pages/about.mdx:3:1 excerpt: "[](#fig:a)", ${shows} say in words what it refers to`,
  ]);
  expect(content.posts).toHaveLength(2);
});

test("signs that turn a line round are told in tags, authors and what is known of both", () => {
  const { problems } = load({
    "posts/a.mdx": postText('author: "A\\u202eb"\ntags: ["L\\u0085M"]'),
    "authors.yaml": 'an: { name: "A\\u202en" }\n',
    "tags.yaml": '- { label: "L", description: "A\\u0007" }\n',
  });
  const hidden = problems.filter(one => one.includes("nobody sees"));
  expect(hidden.map(one => one.replace(/:\d.*?: /, ": "))).toEqual([
    "authors.yaml: U+202E, a sign that nobody sees → write it as expected",
    "tags.yaml: U+0007, a sign that nobody sees → write it as expected",
    'posts/a.mdx: "L\\u0085M" → delete U+0085, a sign that nobody sees',
  ]);
  expect(problems.find(one => one.includes(" author: "))).toContain('"A\\u202eb"');
});

test("a tag that makes no address is told so", () => {
  const { problems } = load({ "posts/a.mdx": postText('tags: ["🧠", "***", "大语言模型"]') });
  expect(problems).toEqual([
    'posts/a.mdx:2:8 tags.0: "🧠" → write it in words: the tag\'s address is made of them',
    'posts/a.mdx:2:14 tags.1: "***" → write it in words: the tag\'s address is made of them',
  ]);
});

test("a post without a text is told, unless it is a draft", () => {
  const { problems } = load({
    "posts/a.mdx": postText("", "\n \n"),
    "posts/b.mdx": postText("draft: true", ""),
  });
  expect(problems).toEqual([
    "posts/a.mdx:9:1 text: nothing → write it, or write draft: true into the front matter until it is there",
  ]);
});

test("macros reach the bodies that name them, and no others; their faults are told", () => {
  const { bodies } = load({
    "macros.yaml": "\\R: '\\mathbb{R}'\n",
    "posts/a.mdx": postText("", "$\\R$\n"),
    "posts/b.mdx": postText("", "$x$\n"),
  });
  expect(bodies.map(({ macros }) => macros)).toEqual([{ "\\R": "\\mathbb{R}" }, {}]);
  expect(load({ "macros.yaml": "R: x\n" }).problems).toEqual(['macros.yaml:1:1 R: "R" → write \\R']);
});

describe("a sound post", () => {
  test("gets every field it leaves out", () => {
    const { blog, problems } = load({ "posts/my-post.mdx": postText() });
    expect(problems).toEqual([]);
    expect(blog.posts).toHaveLength(1);
    expect(blog.post("my-post")).toMatchObject({
      slug: "my-post",
      title: "A post",
      authors: [{ name: site.author }],
      tags: [],
      readTime: "1 min read",
      featured: false,
      status: "published",
      lang: "en",
      toc: true,
      series: null,
    });
  });

  test("shows its read time as given", () => {
    const { blog } = load({
      "posts/a.mdx": postText('readTime: "8 min read"'),
      "posts/b.mdx": postText("readTime: 12"),
    });
    expect(blog.post("a")?.readTime).toBe("8 min read");
    expect(blog.post("b")?.readTime).toBe("12 min read");
    expect(["a", "b"].map(slug => blog.post(slug)?.minutes)).toEqual([8, 12]);
  });

  test("may be .md, or a folder with an index", () => {
    const { blog, problems } = load({
      "posts/a.md": postText(),
      "posts/b/index.mdx": postText(),
      "posts/b/x.png": "",
    });
    expect(problems).toEqual([]);
    expect(blog.posts.map(post => post.slug)).toEqual(["a", "b"]);
  });

  test("may stand on a shelf, which is no part of its address", () => {
    const { blog, problems } = load({
      "posts/2025/a.mdx": postText(),
      "posts/guides/deep/b/index.mdx": postText(),
    });
    expect(problems).toEqual([]);
    expect(blog.posts.map(post => post.slug)).toEqual(["a", "b"]);
  });

  test("belongs to the series that its title names", () => {
    const { blog } = load({
      "posts/two.mdx": postText('title: "Deep Nets - Part 2"\ndate: 2025-02-02'),
      "posts/one.mdx": postText('title: "Deep Nets - Part 1"'),
      "posts/other.mdx": postText('series: "deep nets"\npart: 3\ndate: 2025-03-03'),
    });
    const series = blog.seriesBySlug("deep-nets");
    expect(series?.title).toBe("Deep Nets");
    expect(series?.posts.map(post => post.slug)).toEqual(["one", "two", "other"]);
    expect(blog.post("one")?.titleParts).toEqual({ main: "Deep Nets", part: "Part 1" });
  });

  test("tells its corrections with the newest first, and was updated with it", () => {
    const { blog, problems } = load({
      "posts/a.mdx": postText(
        'updates:\n  - { date: 2025-02-01, change: One "so" }\n  - { date: 2025-03-01T09:00:00+07:00, change: Two }',
      ),
      "posts/b.mdx": postText("updated: 2025-04-01\nupdates: [{ date: 2025-02-01, change: One }]"),
    });
    expect(problems).toEqual([]);
    expect(blog.post("a")?.updates).toEqual([
      { date: "2025-03-01T09:00:00+07:00", change: "Two" },
      { date: "2025-02-01", change: "One “so”" },
    ]);
    expect(blog.post("a")?.updated).toBe("2025-03-01T09:00:00+07:00");
    expect(blog.post("b")?.updated).toBe("2025-04-01");
  });

  test("says what is wrong with its corrections, each at its place", () => {
    const { problems } = load({
      "posts/a.mdx": postText(
        [
          "updated: 2025-02-15",
          "updates:",
          "  - { date: 2024-12-31, change: One }",
          "  - { date: 2025-03-01, change: Two }",
        ].join("\n"),
      ),
      "posts/b.mdx": postText(
        [
          "updates:",
          "  - { date: 2025-2-1, change: One }",
          "  - date: 2025-03-01",
          "    chnage: Two",
          "  - { date: 2025-03-01, change: 3 }",
        ].join("\n"),
      ),
      "posts/c.mdx": postText("updates: yesterday"),
      "posts/d.mdx": postText("corrections: []"),
    });
    expect(problems).toEqual([
      'posts/a.mdx:2:1 updated: "2025-02-15", before "2025-03-01" → leave the field out: without it the post was updated on 2025-03-01',
      'posts/a.mdx:4:7 updates.0.date: "2024-12-31", before the date "2025-01-01" → mend the earlier of the two',
      'posts/b.mdx:3:7 updates.0.date: "2025-2-1" → write it as 2025-02-01',
      "posts/b.mdx:4:5 updates.1.change: no such field → add change: to it",
      'posts/b.mdx:5:5 updates.1.chnage: an unknown field "chnage" → did you mean "change"?',
      "posts/b.mdx:6:25 updates.2.change: number 3 → put the value in quotation marks",
      'posts/c.mdx:2:1 updates: "yesterday" → write updates: [{ date: 2025-11-10, change: "…" }]',
      'posts/d.mdx:2:1 corrections: an unknown field "corrections" → this blog calls it "updates"',
    ]);
  });

  test("tells what authors write for a language, for tags and for a draft", () => {
    const { problems } = load({
      "posts/a.mdx": postText("lang: vn"),
      "posts/b.mdx": postText("lang: xx-VN"),
      "posts/c.mdx": postText("tags: LLM, RL"),
      "posts/d.mdx": postText("published: false"),
      "posts/e.mdx": postText("lang: vi-VN"),
      "posts/f.mdx": postText("lang: yue"),
    });
    expect(problems).toEqual([
      'posts/a.mdx:2:1 lang: "vn" → write vi: vn is a country',
      'posts/b.mdx:2:1 lang: "xx-VN" → write the language\'s short name, such as en, vi or zh-Hans',
      'posts/c.mdx:2:1 tags: "LLM, RL" → write a list: ["LLM", "RL"]',
      'posts/d.mdx:2:1 published: an unknown field "published" → write draft: true for a post that is not out yet; a post is out without a field',
    ]);
  });

  test("names its author as authors.yaml does, and nothing that is left empty", () => {
    const { blog } = load({
      "authors.yaml": 'an: { name: "An Lê", url: "", bio: "" }\n',
      "posts/a.mdx": postText("author: an"),
      "posts/b.mdx": postText('author: ["An Lê", "Somebody"]'),
    });
    const known = { name: "An Lê", family: null, url: null, bio: null };
    expect(blog.post("a")?.authors).toEqual([known]);
    expect(blog.post("b")?.authors).toEqual([
      known,
      { name: "Somebody", family: null, url: null, bio: null },
    ]);
  });
});

describe("tags", () => {
  test("are one by slug, spelled as the first post spells them", () => {
    const { blog } = load({
      "posts/new.mdx": postText('tags: ["llm"]\ndate: 2025-03-01'),
      "posts/old.mdx": postText('tags: ["LLM", "Tiếng Việt"]'),
    });
    expect(blog.tags.map(({ slug, label, count }) => [slug, label, count])).toEqual([
      ["llm", "LLM", 2],
      ["tieng-viet", "Tiếng Việt", 1],
    ]);
  });

  test("are spelled as tags.yaml spells them, with its slugs", () => {
    const { blog, problems } = load({
      "tags.yaml":
        '- Large Models\n- { label: "强化学习", slug: "reinforcement-learning", description: "Feedback." }\n',
      "posts/a.mdx": postText('tags: ["large models", "强化学习", "C++", "C#"]'),
    });
    expect(problems).toEqual([]);
    expect(blog.post("a")?.tags).toEqual([
      { slug: "large-models", label: "Large Models" },
      { slug: "reinforcement-learning", label: "强化学习" },
      { slug: "c-plus-plus", label: "C++" },
      { slug: "c-sharp", label: "C#" },
    ]);
    expect(blog.tag("reinforcement-learning")?.tag.description).toBe("Feedback.");
  });

  test("come in the order of tags.yaml, then most used first", () => {
    const { blog } = load({
      "tags.yaml": "- LLM\n- AI\n",
      "posts/a.mdx": postText("tags: [AI, Rare, Often]"),
      "posts/b.mdx": postText("tags: [Often, LLM]"),
    });
    expect(blog.tags.map(tag => tag.label)).toEqual(["LLM", "AI", "Often", "Rare"]);
  });

  test("that make no address are reported", () => {
    const { problems } = load({ "posts/a.mdx": postText('tags: ["强化"]') });
    expect(problems).toEqual([
      'posts/a.mdx:2:8 tags: "强化", which has no Latin letter → add { label: "强化", slug: "…" } to tags.yaml',
    ]);
  });
});

describe("drafts and posts of a later date", () => {
  const files = {
    "posts/draft.mdx": postText("draft: true\ntags: [Secret]"),
    "posts/later.mdx": postText("date: 2025-06-16"),
    "posts/later-today.mdx": postText("date: 2025-06-15T19:00:01+07:00"),
    "posts/earlier-today.mdx": postText("date: 2025-06-15T18:59:59+07:00"),
    "posts/hidden.mdx": postText("unlisted: true"),
  };

  test("are not in production, in no list and at no address", () => {
    const { blog } = load(files);
    expect(blog.posts.map(post => post.slug)).toEqual(["earlier-today"]);
    expect(blog.allPosts.map(post => post.slug)).toEqual(["earlier-today", "hidden"]);
    expect(blog.post("draft")).toBeUndefined();
    expect(blog.tags).toEqual([]);
  });

  test("are there in development", () => {
    const { content } = load(files);
    const blog = createBlog(content, { unpublished: true });
    expect(blog.posts.map(post => `${post.slug} ${post.status}`)).toEqual([
      "later scheduled",
      "later-today scheduled",
      "earlier-today published",
      "draft draft",
    ]);
  });
});

describe("lists", () => {
  test("are newest first, the later part of a series first on one day", () => {
    const { blog } = load({
      "posts/b.mdx": postText('title: "S - Part 1"\ndate: 2025-02-01'),
      "posts/a.mdx": postText('title: "S - Part 2"\ndate: 2025-02-01'),
      "posts/z.mdx": postText("date: 2025-02-01T01:00:00Z"),
      "posts/old.mdx": postText("date: 2024-12-31"),
    });
    expect(blog.posts.map(post => post.slug)).toEqual(["z", "a", "b", "old"]);
    expect(blog.archive.map(({ year, posts }) => [year, posts.length])).toEqual([
      ["2025", 3],
      ["2024", 1],
    ]);
    const post = blog.post("a");
    if (!post) throw new Error("post a is missing");
    expect(blog.neighbours(post)).toMatchObject({ newer: { slug: "z" }, older: { slug: "b" } });
  });
});

describe("the folder", () => {
  test("that does not exist is an error", () => {
    const { problems } = loadContent("/nowhere/at/all", now);
    expect(problems).toMatchObject([{ subject: "CONTENT_DIR", found: "no such folder" }]);
  });

  test("that is a file is an error", () => {
    const file = path.join(contentFolder({ "posts/a.mdx": postText() }), "posts/a.mdx");
    expect(loadContent(file, now).problems).toMatchObject([{ subject: "CONTENT_DIR", found: "a file" }]);
  });

  test("that holds posts/ and nothing else is complete", () => {
    const { blog, problems } = load({});
    expect(problems).toEqual([]);
    expect(blog.posts).toEqual([]);
  });

  test("may hold what editors and posts leave, and nothing that only looks like a post", () => {
    const { problems } = load({
      "posts/.DS_Store": "x",
      "posts/a.mdx~": "x",
      "posts/chart.png": "x",
      "posts/a.mdx": postText(),
      "posts/B.MDX": postText(),
      "posts/c.markdown": "x",
      "posts/notes.docx": "x",
    });
    expect(problems).toEqual([
      "posts/B.MDX:1:1 file: B.MDX → write the ending in lower case",
      "posts/c.markdown:1:1 file: c.markdown → rename it to .mdx, or move it away",
      "posts/notes.docx:1:1 file: notes.docx → move it away, or under public/ for readers to take along",
    ]);
  });
});

test("a value that breaks several rules is told once", () => {
  const { problems } = load({ "posts/a.mdx": postText('tags: ["", "LLM", " "]') });
  expect(problems.map(one => one.replace(/ → .*/, ""))).toEqual([
    "posts/a.mdx:2:8 tags.0: empty text",
    'posts/a.mdx:2:19 tags.2: " "',
  ]);
});

describe("what cannot be true together", () => {
  test("is reported on either side, whatever else is wrong with the file", () => {
    const { problems } = load({
      "posts/one.mdx": postText('slug: same\ntitle: ""'),
      "posts/two.mdx": postText("slug: same\nupdated: 2024-01-01"),
      "posts/p1.mdx": postText('title: "S - Part 1"\naliases: ["/old", "/cũ"]'),
      "posts/p2.mdx": postText('title: "S - Part 1"\naliases: ["/old", "/c%C5%A9"]'),
      "posts/Caps.mdx": postText("part: 2"),
    });
    expect(
      problems.map(one => one.replace(/ → .*/, "").replace(/(?:\.\.\/)*\S*\/content-\w+\//, "")),
    ).toEqual(
      [
        'posts/Caps.mdx:1:1 slug: "Caps"',
        "posts/Caps.mdx:2:1 part: no series",
        "posts/one.mdx:3:1 title: empty text",
        'posts/two.mdx:3:1 updated: "2024-01-01", before the date "2025-01-01"',
        'posts/two.mdx:2:1 slug: "same", which is also that of posts/one.mdx',
        "posts/p2.mdx:2:1 title: part 1, which posts/p1.mdx is too",
        'posts/p2.mdx:3:11 aliases.0: "/old", which is taken by posts/p1.mdx',
        'posts/p2.mdx:3:19 aliases: "/c%C5%A9", which is taken by posts/p1.mdx',
      ].map(one => one.replace("aliases.0", "aliases")),
    );
  });
});

test("damage is named in authors.yaml and tags.yaml too", () => {
  const { problems } = load({ "tags.yaml": '- "Tiáº¿ng Viá»‡t"\n' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^tags\.yaml:1:6 encoding/);
});

test("authors.yaml and tags.yaml are held to their shape", () => {
  const { problems } = load({
    "authors.yaml": 'an:\n  name: "An"\n  urll: "https://x.org"\n',
    "tags.yaml": "- LLM\n- llm\n",
  });
  expect(problems).toEqual([
    'authors.yaml:3:3 an.urll: "urll" → did you mean "url"?',
    'tags.yaml:2:3 llm: "LLM" and "llm", which are both /tags/llm → keep one of the two',
  ]);
});

test("what is missing or of another kind in authors.yaml and tags.yaml is named as it stands", () => {
  const { problems } = load({
    "authors.yaml": 'an:\n  url: "x.org"\nbe: 2\n',
    "tags.yaml": '- label: "LLM"\n  slug: "A b"\n- 7\n',
  });
  expect(problems).toEqual([
    "authors.yaml:1:1 an.name: nothing → write it as expected",
    'authors.yaml:2:3 an.url: "x.org" → write it as expected',
    "authors.yaml:3:1 be: number 2 → write it as expected",
    'tags.yaml:2:3 0.slug: "A b" → write it as expected',
    "tags.yaml:3:3 1: number 7 → write it as expected",
  ]);
});

test("an author is one author in authors.yaml, and once in a post", () => {
  const { problems } = load({
    "authors.yaml": 'an:\n  name: "An Lê"\nan-le:\n  name: "An Lê"\n',
    "posts/a.mdx": postText('author: ["an", "An Lê"]'),
  });
  expect(problems).toEqual([
    'authors.yaml:3:1 an-le: "An Lê", which another has → give each a key and a name of its own, or delete one of the two',
    'posts/a.mdx:2:16 author: "An Lê", who is named before → delete one of the two',
  ]);
});

test("a name that is nearly a key of authors.yaml is told, and one that is anybody's is not", () => {
  const { problems, content } = load({
    "authors.yaml": 'tai-vu:\n  name: "Tai Vu"\n',
    "posts/a.mdx": postText("author: tai-vuu"),
    "posts/b.mdx": postText('author: ["tai vu", "Tai-Vu", "Lan Vu", "karpathy"]'),
    "posts/c.mdx": postText("author: tai-vu"),
  });
  const told = "which would be shown as it is →";
  expect(problems).toEqual([
    `posts/a.mdx:2:1 author: "tai-vuu", ${told} write "tai-vu", if it is meant`,
    `posts/b.mdx:2:10 author: "tai vu", ${told} write "Tai Vu", if it is meant`,
    `posts/b.mdx:2:20 author: "Tai-Vu", ${told} write "tai-vu", if it is meant`,
  ]);
  expect(content.posts).toHaveLength(3);
});

test("a field under the name that other programs have is told once, and not as missing too", () => {
  const post = (fields: string) => `---\n${fields}\n---\n\nText.\n`;
  const { problems } = load({
    "posts/a.mdx": post("Title: A\ncreated: 2025-01-01\ndescription: D\nShowToc: true\nlayout: post"),
  });
  expect(problems).toEqual([
    'posts/a.mdx:2:1 Title: an unknown field "Title" → did you mean "title"?',
    'posts/a.mdx:3:1 created: an unknown field "created" → this blog calls it "date"',
    'posts/a.mdx:4:1 description: an unknown field "description" → this blog calls it "excerpt"',
    'posts/a.mdx:5:1 ShowToc: an unknown field "ShowToc" → this blog calls it "toc"',
    'posts/a.mdx:6:1 layout: an unknown field "layout" → delete it: all posts have one layout',
  ]);
});

test("a registry with a text that a # cuts off is read all the same", () => {
  const { problems, content } = load({
    "authors.yaml": 'an:\n  name: "An Lê"\n  bio: Writes # on models\n',
    "tags.yaml": "- label: LLM # large\n",
    "posts/a.mdx": postText("author: an"),
  });
  expect(problems.map(problem => problem.split(" →")[0])).toEqual([
    'authors.yaml:3:3 bio: "# on models" behind "Writes", which is a comment to YAML',
    'tags.yaml:1:3 label: "# large" behind "LLM", which is a comment to YAML',
  ]);
  expect(content.posts[0]?.authors[0]?.name).toBe("An Lê");
});

test("what content:new wrote is told in a post that goes out, and not in a draft", () => {
  const post = (draft: string) =>
    `---\ntitle: T\ndate: 2025-01-01\nexcerpt: ${draftExcerpt}\n${draft}---\n\n${draftParagraph}\n`;
  const { problems } = load({ "posts/a.mdx": post(""), "posts/b.mdx": post("draft: true\n") });
  const fix = "as content:new wrote it → write them, or draft: true until they are there";
  expect(problems).toEqual([
    `posts/a.mdx:4:1 excerpt: "${draftExcerpt}", ${fix}`,
    `posts/a.mdx:7:1 text: "${draftParagraph}", ${fix}`,
  ]);
});

test("an author is known however the letters of the name are stored", () => {
  const name = "Lê Ân";
  const { problems, content } = load({
    "authors.yaml": `an:\n  name: "${name.normalize("NFC")}"\n  bio: B.\n`,
    "posts/a.mdx": postText(`author: "${name.normalize("NFD")}"`),
  });
  expect(problems).toEqual([]);
  expect(content.posts[0]?.authors[0]?.bio).toBe("B.");
});

test("several names in one text are told, and a name with a comma is not", () => {
  const { problems } = load({
    "authors.yaml": 'lab:\n  name: "Bits and Bytes Lab"\n',
    "posts/a.mdx": postText("author: Tai Vu, Lan Le"),
    "posts/b.mdx": postText("author: Tai Vu and Lan Le"),
    "posts/c.mdx": postText('author: ["Sammy Davis, Jr.", "Bits and Bytes Lab", "Research and Development"]'),
  });
  expect(problems).toEqual([
    'posts/a.mdx:2:1 author: "Tai Vu, Lan Le", which is one author → write author: ["Tai Vu", "Lan Le"]; one who is called so goes into authors.yaml',
    'posts/b.mdx:2:1 author: "Tai Vu and Lan Le", which is one author → write author: ["Tai Vu", "Lan Le"]; one who is called so goes into authors.yaml',
  ]);
});

test("a value that is nearly right is told as it is to be", () => {
  const { problems } = load({
    "posts/a.mdx": postText(
      "date: 20250103\ndraft: yes\nseries: [S]\naliases: /old/\ndiscuss: https://a.example/1",
    ),
    "posts/b.mdx": postText("aliases: [Another name, b/c/]\nunlisted: 'True'\ntoc: Off"),
  });
  expect(problems.map(problem => problem.replace(/:.* → /, " → ")).sort()).toEqual([
    'posts/a.mdx → write "/old"; a list of one is ["/old"]',
    'posts/a.mdx → write discuss: ["https://a.example/1"] or discuss: [{ label: "…", url: "https://…" }]',
    "posts/a.mdx → write it as 2025-01-03",
    "posts/a.mdx → write one text, in quotation marks and without brackets or dashes",
    "posts/a.mdx → write true",
    "posts/b.mdx → leave it out: an alias is an earlier address, such as /2024/old-address",
    'posts/b.mdx → write "/b/c"; a list of one is ["/b/c"]',
    "posts/b.mdx → write false",
    "posts/b.mdx → write true, without quotation marks",
  ]);
});

test("a language by its name is told its short name", () => {
  const { problems } = load({
    "posts/a.mdx": postText("lang: english"),
    "posts/b.mdx": postText("lang: Deutsch"),
    "posts/c.mdx": postText("lang: gsw"),
    "posts/d.mdx": postText("lang: en_US"),
  });
  expect(problems).toEqual([
    'posts/a.mdx:2:1 lang: "english" → write en',
    'posts/b.mdx:2:1 lang: "Deutsch" → write de',
    'posts/d.mdx:2:1 lang: "en_US" → write en-US',
  ]);
});

test("discussions are whole addresses, named or not", () => {
  const { problems } = load({
    "posts/a.mdx": postText('discuss: ["news.example/1"]'),
    "posts/b.mdx": postText('discuss: [{ label: "B", url: "https://b.example/" }, { label: "" }]'),
  });
  const fix = 'write discuss: ["https://…"] or discuss: [{ label: "…", url: "https://…" }]';
  expect(problems).toEqual([
    `posts/a.mdx:2:11 discuss.0: "news.example/1" → ${fix}`,
    `posts/b.mdx:2:54 discuss.1: a group of fields → ${fix}`,
  ]);
});

test("limits that a post raises are known by the lines that say so", () => {
  const { limits } = load({
    "posts/a.mdx": postText('budget:\n  html: 12\n  css: 20\n  reason: "A long table."'),
    "posts/b.mdx": postText(),
  });
  expect([...limits.values()]).toEqual([{ html: { line: 3, column: 3 }, css: { line: 4, column: 3 } }, {}]);
});

test("a title is a line, and an excerpt is read on as one", () => {
  const { problems, content } = load({
    "posts/a.mdx": postText("title: |\n  Two\n  lines\nseries: |\n  Two\n  more"),
    "posts/b.mdx": postText("title: |\n  One line\nexcerpt: |\n  Two\n    lines.\n"),
    "posts/c.mdx": postText("title: >-\n  One\n  line"),
  });
  const fix = "write it in one line; with >- in the place of | YAML joins the lines";
  expect(problems).toEqual([
    `posts/a.mdx:2:1 title: "Two lines " → ${fix}`,
    `posts/a.mdx:5:1 series: "Two more " → ${fix}`,
  ]);
  expect(content.posts.map(({ title, excerpt }) => [title, excerpt])).toEqual([
    ["One line", "Two lines."],
    ["One line", "What it is about."],
  ]);
});

test("fields that other programs have are told what stands for them here, or nothing", () => {
  const post = (fields: string) => `---\n${fields}\n---\n\nText.\n`;
  const { problems } = load({
    "posts/a.mdx": postText(
      "publishDate: 2025-01-01\nhide_table_of_contents: true\ncomments: true\nsidebar_position: 2\njupyter: python3\nseries_order: 2\nCreated time: 2025-01-01\nwip: true",
    ),
    "posts/b.mdx": post('headline: A\ndate: 2025-01-01\ndek: B\nfeatured_image: "./x.png"\nnoindex: true'),
  });
  expect(problems.map(problem => problem.replace(/^(\S+?):.*: an unknown field /, "$1 "))).toEqual([
    'posts/a.mdx "publishDate" → this blog calls it "date"',
    'posts/a.mdx "hide_table_of_contents" → write toc: false',
    'posts/a.mdx "comments" → delete it: comments in lib/site.ts is for all posts; where a post is discussed elsewhere stands in discuss',
    'posts/a.mdx "sidebar_position" → delete it: posts come newest first, and pages lead to none by a menu',
    'posts/a.mdx "jupyter" → delete it: nothing is run for a post',
    'posts/a.mdx "series_order" → this blog calls it "part"',
    'posts/a.mdx "Created time" → this blog calls it "date"',
    'posts/a.mdx "wip" → this blog calls it "draft"',
    'posts/b.mdx "headline" → this blog calls it "title"',
    'posts/b.mdx "dek" → this blog calls it "excerpt"',
    'posts/b.mdx "featured_image" → this blog calls it "cover"',
    'posts/b.mdx "noindex" → this blog calls it "unlisted"',
  ]);
});

test("a tag with the sign of other programs, and an index under another name, are told", () => {
  const { problems } = load({
    "posts/a.mdx": postText('tags: ["#llm", "C#", "#RLHF"]'),
    "posts/b/_index.md": postText(),
    "posts/c/Index.mdx": postText(),
    "posts/index.mdx": postText(),
    "posts/My Folder/index.mdx": postText(),
    "posts/My Note 1a.md": postText(),
  });
  expect(problems).toEqual([
    `posts/My Folder/index.mdx:1:1 slug: "My Folder" → rename the folder to my-folder, or write slug: "my-folder"`,
    `posts/My Note 1a.md:1:1 slug: "My Note 1a" → rename the file to my-note-1a.md, or write slug: "my-note-1a"`,
    'posts/a.mdx:2:8 tags: "#llm", which shows as typed → write "llm"',
    'posts/a.mdx:2:22 tags: "#RLHF", which shows as typed → write "RLHF"',
    `posts/b/_index.md:1:1 slug: "_index" → rename the file to index.md, for a post of its folder's name, or write slug: "my-post"`,
    `posts/c/Index.mdx:1:1 slug: "Index" → rename the file to index.mdx, for a post of its folder's name, or write slug: "my-post"`,
    `posts/index.mdx:1:1 slug: "index", an address of the blog itself → rename the file to my-post.mdx, or write slug: "my-post"`,
  ]);
});
