import { symlinkSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { type IslandName, islandNames } from "../island";
import { componentProps } from "../mdx/vocabulary";
import { formatReport } from "../problem";
import { contentFolder, postText } from "../testing/content-folder";
import { checkBlog } from "./check";

const now = new Date("2025-06-15T12:00:00Z");

/** The report as an author gets it, with the temporary folder's name taken out. */
async function report(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = contentFolder(files);
  const { problems } = await checkBlog(folder, now);
  return formatReport(problems).replaceAll(path.relative(process.cwd(), folder), "content");
}

/** The first line of each problem, and what was found. */
async function found(body: string, fields = ""): Promise<string[]> {
  const text = await report({ "posts/a.mdx": postText(fields, body) });
  return [...text.matchAll(/^content\/posts\/a\.mdx:(.*)\n.*\n {2}found {5}(.*)$/gm)].map(match =>
    `${match[1]} | ${match[2]}`.replace(/ {2}/g, " "),
  );
}

test("a folder of broken posts is reported whole, in one go", async () => {
  const files = {
    "posts/fields.mdx":
      '---\nauthor: ""\ntags: LLM\nfeatred: true\ndate: 2025-02-30\nsummary: x\ntitle: one\ntitle: two\n---\n\n<Noet>x</Noet>\n',
    "posts/types.mdx": `---\ntitle: ${"a".repeat(130)}\ndate: 2025-01-01T10:00\nexcerpt: 12\ndraft: "true"\npart: 2\nlang: "?"\ncanonical: x\naliases: [no]\ncover: ./no.png\nslug: Body Path/x\nreadTime: soon\n---\n\nx\n`,
    "posts/body.mdx": postText(
      "",
      'import X from "./x"\n\nexport const a = 1\n\n{nothing} and {1 + } and {({}).a}\n\n<Note>unclosed\n\n![a](./none.png) ![b](../../etc/passwd)\n\n[x](/posts/nope) [y](#nowhere)\n\n<!-- comment -->\n\n<https://example.org>\n\ntext </b> more\n\n<div class="x" style="color:red" onclick="x()">t</div>\n\n<detials>x</detials>\n\n[^1]: never used\n',
    ),
    "posts/same-1.mdx": postText("slug: same"),
    "posts/same-2.mdx": postText("slug: same"),
    "posts/script.mdx": "---js\n{ title: process.exit(1) }\n---\n\nx\n",
    "posts/unclosed.mdx": "---\ntitle: x\n\nText\n",
    "posts/quote.mdx": '---\ntitle: "A\ndate: 2025-01-01\n---\n\nx\n',
    "posts/empty.mdx": "",
    "posts/binary.mdx": Uint8Array.of(1, 0, 2),
    "posts/utf16.mdx": Buffer.from("---\ntitle: x", "utf16le"),
    "posts/latin.mdx": Buffer.from("---\ntitle: café\n---\n", "latin1"),
    "posts/mojibake.mdx": postText("", "Tiáº¿ng Viá»‡t\n"),
  };
  await expect(await report(files)).toMatchFileSnapshot("check.report.txt");
});

test("a film that tells where it was recorded is an error at the post that shows it", async () => {
  const shown = (name: string) => `<Video src="./${name}" title="A film" width={4} height={3} silent />\n\n`;
  const folder = contentFolder({
    "posts/a/index.mdx": postText("", shown("street.mp4") + shown("studio.mp4")),
    "posts/a/street.mp4": Buffer.from("\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+10.7769+106.7009/", "latin1"),
    "posts/a/studio.mp4": "film",
  });
  vi.stubEnv("CONTENT_DIR", folder);
  const { problems } = await checkBlog(folder, now);
  vi.unstubAllEnvs();
  const text = formatReport(problems).replaceAll(path.relative(process.cwd(), folder), "content");
  expect(text).toBe(`content/posts/a/index.mdx:7:8  error  <Video>
  expected  a recording that keeps to itself where it was made
  found     content/posts/a/street.mp4, which tells a position and is served as it is
  fix       write it anew without, and give that its name: ffmpeg -i street.mp4 -map_metadata -1 -c copy new-street.mp4

1 error in 1 file.`);
});

test("a sound blog has nothing to report", async () => {
  const text = await report({
    "posts/a.mdx": postText("", "## One\n\n[b](/posts/b#two)\n"),
    "posts/b.mdx": postText(
      "tags: [LLM]",
      "## Two\n\n[a](/posts/a) [tag](/tags/llm) [home](/) [top](#top) [mail](mailto:a@example.org) [out](https://example.org/x) {/* note */}\n",
    ),
  });
  expect(text).toBe("No problems.");
});

describe("lines and columns", () => {
  test("count from the top of the file, with CRLF and a byte order mark too", async () => {
    const text = `\ufeff${postText("", "One\n\n<Nope />\n")}`.replaceAll("\n", "\r\n");
    expect(await report({ "posts/a.mdx": text })).toContain("content/posts/a.mdx:9:1  error  <Nope>");
  });
});

describe("components", () => {
  test("are held to their attributes", async () => {
    expect(await found('<Figure src="/posts/images/gpt3-vs-chatgpt.png" wide="yes" colour="red" />')).toEqual(
      [
        "7:1 error <Figure> | no such attribute",
        '7:49 error <Figure> | "yes"',
        '7:60 error <Figure> | an unknown attribute "colour"',
      ],
    );
    expect(await found('<Note kind={"tip"} title={`T`}>x</Note>')).toEqual([]);
    expect(await found('<Note kind={"tipp"}>x</Note>')).toEqual(['7:7 error <Note> | "tipp"']);
  });

  test.each([
    ["PolicyLoop", "<PolicyLoop {...props} />", "props"],
    ["Note", "<Note {...options.note}>x</Note>", "options.note"],
    ["Theorem", "<Theorem {...props}>x</Theorem>", "props"],
  ])("have their attributes written out: %s", async (name, body, spread) => {
    const text = await report({ "posts/a.mdx": postText("", `${body}\n`) });
    expect(text).toBe(`content/posts/a.mdx:7:1  error  <${name}>
  expected  attributes written one by one
  found     {...${spread}}, a spread attribute, which would stand for all fields of ${spread}
  fix       write each attribute out, name="…" or name={…}: nothing is handed to a post, and it names no values

1 error in 1 file.`);
  });

  test.each([
    ['<Note fold="yes">x</Note>', 'write "closed", or another of them'],
    ['<Note title="a" title="b">x</Note>', "delete one of the two"],
    ['<div id="a" id="b">x</div>', "delete one of the two"],
    ["<Note title={1}>x</Note>", 'write title="1"'],
    [
      "<Note title=a>x</Note>",
      'put the value in quotation marks, title="…", or in braces where it is no text, {2}',
    ],
    ['<CodeTabs label="x">x</CodeTabs>', "delete it; <CodeTabs> has none"],
    ['<Figure src="/posts/images/gpt3-vs-chatgpt.png" alt="x" wide full />', "delete one of the two"],
    [
      '<Figure src="/posts/images/gpt3-vs-chatgpt.png" alt="x" wide="yes" />',
      "write wide alone, or leave it out",
    ],
    ['<Audio src="/x.mp3" title="" wordless />', "write it, as title=…"],
    [
      '<NextToken caption="c" prompt="p" candidates={[{ token: "a", logit: 1 }, { token: "b", logit: 2 }]} seed="3" />',
      "write seed={3}",
    ],
  ])("tell what to write: %s", async (body, fix) => {
    expect(await report({ "posts/a.mdx": postText("", `${body}\n`) })).toContain(`fix       ${fix}\n`);
  });

  test.each([
    ["<!-- truncate -->", "delete it: lists show the excerpt of the front matter"],
    ["<!--more-->", "delete it: lists show the excerpt of the front matter"],
    ["<Abbr>x</Abbr>", "did you mean <abbr>?"],
    ["<DETAILS>x</DETAILS>", "did you mean <details>?"],
    ["<Detials>x</Detials>", "did you mean <details>?"],
    ["<Sumary>x</Sumary>", "did you mean <summary>?"],
    ["<Accordion>x</Accordion>", "write <details>, with a <summary> as its first line"],
    ["<Acronym>x</Acronym>", 'write <abbr title="what it stands for">'],
    ["<Details>x", "did you mean <details>? It needs a closing tag, too"],
    ["<detials>x", "did you mean <details>? It needs a closing tag, too"],
    ["<Details>x</details>", "did you mean <details>? It needs a closing tag, too"],
    ["<Note>x</note>", "write both alike: </Note>, or <note>"],
    ["<KBD>x</KBD>", "did you mean <Kbd>?"],
    ["<VIDEO />", "did you mean <Video>?"],
    ["<codetabs>x</codetabs>", "did you mean <CodeTabs>?"],
    ["<term>x</term>", "did you mean <Term>?"],
    ["<LinearGradient />", "did you mean <linearGradient>?"],
    ["<lineargradient />", "did you mean <linearGradient>?"],
    ["<Callout>x</Callout>", "write <Note>, or > [!NOTE]"],
    ['<d-cite key="x"></d-cite>', "write [@key]"],
    ["<d-footnote>x</d-footnote>", "write [^name], and [^name]: the note"],
    ["<TOCInline />", "delete it: the contents of a post come by themselves"],
    ['<figure caption="x" />', 'write <Figure caption="…">'],
    ['<table caption="x"></table>', 'write <Table caption="…">'],
    ["<Corollary>x</Corollary>", 'write <Theorem title="…"> or <Lemma>'],
    ['<Fig src="./x.png" />', "write <Figure />"],
    ["<Link>x</Link>", "write [words](address)"],
    ["{[1].map(n => <Abbr key={n} />)}", "did you mean <abbr>?"],
    ["<constructor>x</constructor>", "write \\< for the sign itself, or use a tag of HTML"],
  ])("and HTML are told from what is like them: %s", async (body, fix) => {
    const text = await report({ "posts/a.mdx": postText("", `x ${body}\n`) });
    expect(text.match(/fix {7}(.*)/)?.[1]).toBe(fix);
  });

  test("that would be another tag than a post may have are told what to do instead", async () => {
    const text = await report({ "posts/a.mdx": postText("", "x <Script>y</Script> <H2>z</H2>\n") });
    expect(text).toContain("a page runs no script but the blog's own");
    expect(text).toContain("write ##, with an empty line before and after");
  });

  test("in a formula, a second label is one problem", async () => {
    expect(await found("$$\nx \\label{eq:a}\ny \\label{eq:a}\n$$\n")).toEqual([
      '9:3 error math | another "\\label"',
    ]);
  });

  test.each([
    ["text <Note>x</Note> text", "7:6 error <Note> | <Note> inside a line of text"],
    ["text <Lemma>x</Lemma>", "7:6 error <Lemma> | <Lemma> inside a line of text"],
    [
      "text **<Embed href='https://x.example' title='t' />**",
      "7:8 error <Embed> | <Embed> inside a line of text",
    ],
    ["[so <Note>x</Note>](#)", "7:5 error <Note> | <Note> inside a line of text"],
    ["## So <Note>x</Note>", "7:7 error <Note> | <Note> inside a heading"],
    ["## <Proof>x</Proof>", "7:4 error <Proof> | <Proof> inside a heading"],
  ])("that are blocks stand between paragraphs: %s", async (body, expected) => {
    expect(await found(`${body}\n`)).toEqual([expected]);
  });

  test.each([
    "<Note>x</Note>",
    "<Note>x</Note> <Note>y</Note>",
    "- <Note>x</Note>",
    "| a |\n| - |\n| <Note>x</Note> |",
    "text <Kbd>x</Kbd>",
  ])("and may stand alone: %s", async body => {
    expect(await found(`${body}\n`)).toEqual([]);
  });

  test("inside expressions are known too", async () => {
    expect(await found("{[1].map(n => <Nope key={n} />)}")).toEqual([
      "7:15 error <Nope> | an unknown component <Nope>",
    ]);
  });
});

describe("links", () => {
  test("to drafts lead nowhere in production", async () => {
    const text = await report({
      "posts/a.mdx": postText("", "[b](/posts/b)\n"),
      "posts/b.mdx": postText("draft: true", "[a](/posts/a) [c](/posts/c)\n"),
      "posts/c.mdx": postText("date: 2026-01-01"),
    });
    expect(text.match(/error {2}link/g)).toHaveLength(1);
    expect(text).toContain("a draft or a post of a later date");
  });

  test.each([
    ["./b.mdx", "write /posts/b"],
    ["b.html", "write /posts/b"],
    ["/posts/b/index.html", "write /posts/b"],
    ["http//example.org/a", "write http://example.org/a"],
    ["/posts/bb", "did you mean /posts/b?"],
    ["#wy", "did you mean #why?"],
    ["javascript:alert(1)", "a link runs no script"],
    ["http://localhost:3000/nope", "mend the address"],
    ["http://localhost:4321/posts/b#x", "write /posts/b#x"],
    ["http://127.0.0.1/posts/b/", "write /posts/b"],
    ["www.example.org", "write https://www.example.org"],
    ["example.org/a", "write https://example.org/a"],
  ])("%s is reported with a way out", async (target, fix) => {
    const text = await report({
      "posts/a.mdx": postText("", `## Why\n\n[x](${target})\n`),
      "posts/b.mdx": postText(),
    });
    expect(text).toContain(fix);
  });

  test("to a figure of the post, a file under public/ and an alias lead somewhere", async () => {
    expect(
      await found(
        "![x](/posts/images/gpt3-vs-chatgpt.png)\n\n[f](#figure-1) [file](/posts/images/gpt3-vs-chatgpt.png) [old](/old)\n",
        'aliases: ["/old"]',
      ),
    ).toEqual([]);
    expect(await found("[f](#figure-1)\n")).toEqual([
      '7:1 error link | "#figure-1", and no heading makes #figure-1',
    ]);
    expect(await found("[folder](/posts/images)\n")).toEqual([
      '7:1 error link | "/posts/images", which leads to /posts/images',
    ]);
  });
});

describe("names to refer to", () => {
  const figure = '![x](/posts/images/gpt3-vs-chatgpt.png "Loss {#fig:loss}")';

  test("are known in their post and in others", async () => {
    const text = await report({
      "posts/a.mdx": postText(
        "",
        `## On [](#fig:loss)\n\n[](#fig:loss) [b](/posts/b#thm:one)\n\n${figure}\n`,
      ),
      "posts/b.mdx": postText("", '<Theorem id="thm:one">x</Theorem>\n\n[a](/posts/a#fig:loss)\n'),
    });
    expect(text).toBe("No problems.");
  });

  test("that nothing has are told with the nearest", async () => {
    const text = await report({
      "posts/a.mdx": postText("", `${figure}\n\n[](#fig:lost) [x](/posts/a#tbl:results)\n`),
      "posts/b.mdx": postText("", "As [](#eq:x)\n"),
    });
    expect(text).toBe(`content/posts/a.mdx:9:1  error  link
  expected  a name that something of that page has
  found     "#fig:lost", and nothing is named fig:lost
  fix       did you mean #fig:loss?

content/posts/a.mdx:9:15  error  link
  expected  a name that something of that page has
  found     "/posts/a#tbl:results", and nothing is named tbl:results
  fix       give it to what is meant; the names are fig:loss

content/posts/b.mdx:7:4  error  link
  expected  a name that something of that page has
  found     "#eq:x", and nothing is named eq:x
  fix       give it to what is meant; nothing has a name there

3 errors in 2 files.`);
  });

  test("are told where they stand, in captions too", async () => {
    expect(await found('![x](/posts/images/gpt3-vs-chatgpt.png "As in [](#fig:none)")')).toEqual([
      '7:47 error link | "#fig:none", and nothing is named fig:none',
    ]);
    expect(await found('<Table caption="As in [](#fig:none)">\n\n| a |\n| - |\n\n</Table>')).toEqual([
      '7:23 error link | "#fig:none", and nothing is named fig:none',
    ]);
  });
});

test("a figure holds images alone, and then says what they are in its caption", async () => {
  const image = '![x](/posts/images/gpt3-vs-chatgpt.png "One")';
  expect(await found(`<Figure caption="Both">\n\n${image}\n${image}\n\n</Figure>`)).toEqual([]);
  expect(await found(`<Figure>\n\n${image}\n\n</Figure>`)).toEqual([
    "7:1 error <Figure> | no such attribute",
  ]);
  expect(await found(`<Figure caption="x">\n\n${image} and\n\n</Figure>`)).toEqual([
    "9:46 error <Figure> | something else",
  ]);
});

describe("tables with a caption", () => {
  test("hold one table of Markdown", async () => {
    expect(await found('<Table caption="T">\n\n| a |\n| - |\n\n</Table>')).toEqual([]);
    expect(await found('<Table caption="T" />')).toEqual(["7:1 error <Table> | nothing"]);
    expect(await found('<Table caption="T">\n\n| a |\n| - |\n\nx\n\n</Table>')).toEqual([
      "7:1 error <Table> | more than the table",
    ]);
    expect(await found("<Table>\n\n| a |\n| - |\n\n</Table>")).toEqual([
      "7:1 error <Table> | no such attribute",
    ]);
  });

  test("or come from a file, whose faults are told at its lines", async () => {
    const post = (src: string) => postText("", `<Table caption="T" src="${src}" />\n`);
    const csv = "a,b\n1,2\n3\n";
    expect(await report({ "posts/a/index.mdx": post("./x.csv"), "posts/a/x.csv": "a,b\n1,2\n" })).toBe(
      "No problems.",
    );
    expect(await report({ "posts/a/index.mdx": post("./x.csv"), "posts/a/x.csv": csv })).toBe(
      `content/posts/a/x.csv:3:1  error  table
  expected  2 cells, as in its head
  found     1 in "3"
  fix       add or delete a cell; a cell with a comma in it stands between " and "

1 error in 1 file.`,
    );
    const marked = "a,$N$\n$x$,[x](y)\n**b**,$5 and $6\n";
    const cells = await report({ "posts/a/index.mdx": post("./x.csv"), "posts/a/x.csv": marked });
    expect(cells.match(/x\.csv:.*|found .*/g)).toEqual([
      "x.csv:1:1  warning  table",
      'found     "$N$", which shows as typed',
      "x.csv:2:1  warning  table",
      'found     "[x](y)", which shows as typed',
      "x.csv:3:1  warning  table",
      'found     "**b**", which shows as typed',
    ]);
    const twice = `${post("./x.csv")}\n<Table caption="U" src="./x.csv" />\n`;
    expect(await report({ "posts/a/index.mdx": twice, "posts/a/x.csv": csv })).toMatch(
      /^content\/posts\/a\/x\.csv:3:1 {2}error {2}table\n.*\n.*\n.*\n\n1 error in 1 file\.$/,
    );
    expect(await report({ "posts/a/index.mdx": post("./y.csv"), "posts/a/x.csv": csv })).toBe(
      `content/posts/a/index.mdx:7:20  error  <Table>
  expected  a file content/posts/a/y.csv
  found     no such file
  fix       put the table there, beside the post, or mend the path

1 error in 1 file.`,
    );
    expect(
      await report({ "posts/a/index.mdx": post("x.csv"), "posts/a/x.csv": "a,b\n1,2\n" }),
      "as images are named, with ./ or without",
    ).toBe("No problems.");
    for (const src of ["./x.txt", "../../x.csv", "https://example.org/x.csv", "./X.csv"]) {
      expect(await report({ "posts/a/index.mdx": post(src), "posts/a/x.csv": csv })).toContain(
        "index.mdx:7:20",
      );
    }
  });
});

describe("callouts", () => {
  test("of GitHub's kinds are fine, with titles and folded up", async () => {
    const kinds = ["NOTE", "tip", "Important", "WARNING", "CAUTION"];
    expect(await found(kinds.map(kind => `> [!${kind}] A *title*\n> Text\n`).join("\n"))).toEqual([]);
    expect(await found("> [!NOTE]- A title\n>\n> Text\n\n> [!TIP]+\n> Text\n")).toEqual([]);
  });

  test("of another kind are told with the nearest", async () => {
    expect(
      await report({ "posts/a.mdx": postText("", "> [!WARN]\n> x\n\n> [!DANGEROUS]\n> x\n") }),
    ).toBe(`content/posts/a.mdx:7:3  error  callout
  expected  one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
  found     "[!WARN]", which shows as typed
  fix       use one of these, or \\[ for the sign itself

content/posts/a.mdx:10:3  error  callout
  expected  one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
  found     "[!DANGEROUS]", which shows as typed
  fix       use one of these, or \\[ for the sign itself

2 errors in 1 file.`);
  });

  test("of a quotation need no mark", async () => {
    expect(await report({ "posts/a.mdx": postText("", "> [!QUOTE]\n> x\n") })).toContain(
      "  fix       delete the mark: without one it is a quotation\n",
    );
  });
});

describe("sources and targets that have to be followed", () => {
  test.each([
    ['<Figure src={"/nope.png"} alt="x" />', "7:9 error image | no such file"],
    ["<img src={`/nope.png`} alt='x' />", "7:6 error image | no such file"],
    ['<a href={"/nope"}>x</a>', '7:4 error link | "/nope", which leads to /nope'],
    ['<video src="/nope.mp4" />', '7:8 error link | "/nope.mp4", which leads to /nope.mp4'],
    ['{<a href="/nope">x</a>}', '7:2 error link | "/nope", which leads to /nope'],
  ])("%s leads nowhere", async (body, told) => {
    expect(await found(body)).toEqual([told]);
  });

  test.each([
    "<Figure src={[1].join()} alt='x' />",
    "<img {...{ src: 'https://example.org/x.png' }} alt='x' />",
    "<a href={'/' + 'nope'}>x</a>",
    "<video><track src={'/' + 'nope'} /></video>",
  ])("%s cannot be followed, and is said to be", async body => {
    expect((await found(body)).join()).toContain("which the check cannot follow");
  });

  test.each([
    [
      '<img src="https://example.org/x.png" alt="x" />',
      "7:6 error image | an image on another server, https://example.org/x.png",
    ],
    [
      "<img src={'//example.org/x.png'} alt='x' />",
      "7:6 error image | an image on another server, //example.org/x.png",
    ],
    [
      '<svg><image href="https://example.org/x.png" /></svg>',
      "7:13 error <image> | https://example.org/x.png",
    ],
    ["<div style={{ background: 'url(https://example.org/x.png)' }}>x</div>", "7:6 error <div> | style"],
    ['<video poster="https://example.org/x.png" />', "7:8 error <video> | https://example.org/x.png"],
    ["<style>{'@import url(https://example.org)'}</style>", "7:1 error <style> | <style>"],
    ['<meta httpEquiv="refresh" />', "7:1 error <meta> | <meta>"],
    ['<iframe src="https://example.org" />', "7:1 error <iframe> | <iframe>"],
    ["<script>{'alert(1)'}</script>", "7:1 error <script> | <script>"],
    ['{<img src="https://example.org/x.png" alt="" />}', "7:2 error <img> | <img>"],
    ["{[1].map(n => <script key={n} />)}", "7:15 error <script> | <script>"],
    [
      '<img src="/posts/images/gpt3-vs-chatgpt.png" srcSet="/posts/images/gpt3-vs-chatgpt.png 1x, https://example.org/x.png 2x" alt="x" />',
      "7:46 error <img> | /posts/images/gpt3-vs-chatgpt.png 1x, https://example.org/x.png 2x",
    ],
    [
      '<svg><rect fill="url(https://example.org/x.svg#a)" /></svg>',
      "7:12 error <rect> | url(https://example.org/x.svg#a)",
    ],
    [
      "<div style={{ backgroundImage: 'image-set(\"https://example.org/x.png\" 1x)' }}>x</div>",
      "7:6 error <div> | style",
    ],
    ['<div dangerouslySetInnerHTML={{ __html: "x" }} />', "7:6 error <div> | dangerouslySetInnerHTML"],
  ])("%s would load from elsewhere", async (body, told) => {
    expect(await found(body)).toEqual([told]);
  });
});

test("a figure stands between paragraphs, an image in a line", async () => {
  const figure = '<Figure src="/posts/images/gpt3-vs-chatgpt.png" alt="x" />';
  expect(await found(`${figure}\n\n- ${figure}\n`)).toEqual([]);
  expect(await found(`See ${figure} here.`)).toEqual(["7:5 error <Figure> | <Figure> inside a line of text"]);
});

describe("aliases", () => {
  test.each([
    ["/old/", '"/old/"', 'write "/old"; a list of one is ["/old"]'],
    ["old", '"old"', 'write "/old"; a list of one is ["/old"]'],
    ["//old", '"//old"', 'write "/old"; a list of one is ["/old"]'],
    [
      "https://blog.example/2024/old",
      '"https://blog.example/2024/old"',
      'write "/2024/old"; a list of one is ["/2024/old"]',
    ],
    ["/", '"/"', 'write a list such as ["/2024/old-address"]'],
  ])("%s is told with what to write", async (alias, shown, fix) => {
    const text = await report({ "posts/a.mdx": postText(`aliases: ["${alias}"]`) });
    expect(text).toContain("each starting with / and not ending in it");
    expect(text).toContain(`found     ${shown}\n  fix       ${fix}\n`);
  });

  test.each([
    "/about",
    "/posts",
    "/posts/a",
    "/tags",
    "/media/x",
    "/icon.svg",
    "/posts/page/1",
    "/posts/images/gpt3-vs-chatgpt.png",
  ])("may not hide %s", async alias => {
    expect(await found("Text", `aliases: ["${alias}"]`)).toEqual([
      `2:11 error aliases | "${alias}", which is taken`,
    ]);
  });

  test.each(["/a:b", "/a/*", "/a$b", "/a(b)", "/a{b}", "/a?b", "/a#b", "/a b", "/a%24b", "/a%0ab", "/a%3Ab"])(
    "may not hold %s, which a host would read as a pattern",
    async alias => {
      const text = await report({ "posts/a.mdx": postText(`aliases: ["/sound", "${alias}"]`) });
      expect(text).toContain("content/posts/a.mdx:2:21  error  aliases.1");
      expect(text).toMatch(/fix {7}leave this one out: .* in a redirect is a pattern to one host or another/);
    },
  );

  test.each(["/c++", "/a%20b", "/cũ/a_b-c.html", "/a'b&c=d"])(
    "%s is one, as long as no host reads it otherwise",
    async alias => {
      const text = await report({ "posts/a.mdx": postText(`aliases: ["${alias}"]`) });
      expect(text).toBe("No problems.");
    },
  );

  test("of a draft lead nowhere in production", async () => {
    const text = await report({
      "posts/a.mdx": postText("", "[b](/old) [tag](/tags/secret)\n"),
      "posts/b.mdx": postText('draft: true\naliases: ["/old"]\ntags: [Secret]'),
    });
    expect(text.match(/a draft or a post of a later date/g)).toHaveLength(2);
  });
});

test("a page has the address of its file's name, and may not take one of the blog's own", async () => {
  const page = "---\ntitle: Tools\n---\n\n## Desk\n";
  const text = await report({
    "pages/uses.mdx": page,
    "pages/tags.mdx": page,
    "posts/a.mdx": postText("", "[x](/uses#desk) [y](/uses#chair)\n"),
  });
  expect(text).toContain("content/pages/tags.mdx:1:1  error  file");
  expect(text).toContain("and no heading makes #chair");
  expect(text).toContain("2 errors in 2 files.");
});

describe("what would vanish", () => {
  test.each([
    ["the placeholder {}", "7:17 error expression"],
    ["{null}", "7:1 error expression"],
    ["{[{ a: 1 }]}", "7:1 error expression"],
    ["{new Promise(() => {})}", "7:1 error expression"],
    ["{process.exit(0)}", "7:1 error expression"],
    ["<br>x</br>", "7:1 error <br>"],
    ["<h1>x</h1>", "7:1 error <h1>"],
    ['<Figure src="/posts/images/gpt3-vs-chatgpt.png" alt="x">y</Figure>', "7:1 error <Figure>"],
    ["x[^1]\n\n[^1]: a\n\n[^1]: b", "11:1 error [^1]"],
    ["| a |\n| - |\n| b | c |", "9:1 error table"],
    ["#\n", "7:1 error heading"],
    ["<h3>x</h3>", "7:1 error <h3>"],
    ["x[^none]", "7:2 warning footnote"],
    ["[x][none]", "7:1 warning link"],
    ["[!NOTE] x", "7:1 warning callout"],
    ["> [!NOTA]\n> x", "7:3 error callout"],
    ["> [!NOTE]", "7:3 error callout"],
    ["| a | b |\n|---|\n| 1 |", "8:1 warning table"],
    ["<Note />", "7:1 error <Note>"],
    ["<Lemma>\n\n{/* later */}\n\n</Lemma>", "7:1 error <Lemma>"],
    ["a <Kbd></Kbd>", "7:3 error <Kbd>"],
    ["```js:title.js\nx\n```", "7:4 error code"],
    ["One\n\n    code", "9:5 warning paragraph"],
    ["<details>\n\ntext\n\n</details>", "7:1 warning <details>"],
    ["<details>text</details>", "7:1 warning <details>"],
    ["<details>\ntext\n<summary>x</summary>\n</details>", "7:1 warning <details>"],
    ["<abbr>RL</abbr>", "7:1 warning <abbr>"],
    ['<abbr title=" ">RL</abbr>', "7:1 warning <abbr>"],
  ])("%j is told", async (body, place) => {
    expect((await found(body)).map(one => one.split(" | ")[0])).toEqual([place]);
  });

  test.each([
    "{false && <b>x</b>}",
    '{" "}',
    "{/* note */}",
    "{[1, null].filter(Boolean)}",
    "\n\n<details>\n{/* note */}\n<summary>x</summary>\n\ntext\n\n</details>",
    "\n\n<details><summary>x</summary>text</details>",
    '\n\n<details>\n{[<summary key="x">x</summary>]}\n\ntext\n\n</details>',
    'of <abbr>RL</abbr>, which is <abbr title="reinforcement learning">RL</abbr>',
    'of <abbr {...{ title: "reinforcement learning" }}>RL</abbr>',
  ])("%s is meant", async body => {
    expect(await found(`Text ${body}`)).toEqual([]);
  });

  test("what is folded up is asked for its summary, and an abbreviation for its title", async () => {
    expect(
      await report({ "posts/a.mdx": postText("", "<details>\n\ntext\n\n</details>\n\n<abbr>RL</abbr>\n") }),
    ).toContain(`:7:1  warning  <details>
  expected  a <summary> as the first thing inside it
  found     none, so that browsers write "Details"
  fix       write <summary>what it is</summary> in the line below <details>

content/posts/a.mdx:13:1  warning  <abbr>
  expected  a title that says what it stands for, here or where the text has it elsewhere
  found     none
  fix       write <abbr title="what it stands for">
`);
  });
});

test("headings that skip a rank are told, each with the rank that the page gives it", async () => {
  const told = async (body: string) =>
    (await checkBlog(contentFolder({ "posts/a.mdx": postText("", body) }), now)).problems;
  expect(await told("## A\n\n### B\n\n## C\n")).toEqual([]);
  expect(await told("# The subtitle\n\n## A\n\n# B\n")).toEqual([]);
  const problems = await told("## A\n\n#### B\n\n##### C\n\n### D\n\n> #### E\n");
  expect(
    problems.map(({ line, column, severity, subject, fix }) => [line, column, severity, subject, fix]),
  ).toEqual([
    [9, 1, "warning", "heading", 'write "###"'],
    [11, 1, "warning", "heading", 'write "####"'],
  ]);
  expect(problems[0]).toMatchObject({
    expected: '"###", one rank below the heading that it stands under',
    found: '"####", which is shown as "###"',
  });
});

test("what never closes is reported where it opens, and hides nothing behind it", async () => {
  const filler = "para\n\n".repeat(20);
  expect(await found(`<Foo/>\n\na {1 +\n\n{unclosed\n\n${filler}<Bar/> [x](/nope)\n`)).toEqual([
    "7:1 error <Foo> | an unknown component <Foo>",
    '9:3 error expression | "{1 +"',
    '11:1 error expression | "{unclosed"',
    "53:1 error <Bar> | an unknown component <Bar>",
    '53:8 error link | "/nope", which leads to /nope',
  ]);
  expect(await found('| <Foo/> |\n| - |\n\n<Note title="x>t</Note>\n')).toEqual([
    "7:3 error <Foo> | an unknown component <Foo>",
    '10:1 error tag | "<Note title="x>t</Note>"',
  ]);
});

test("a file that cannot be read is one problem, and the others are read", async () => {
  const folder = contentFolder({ "posts/a.mdx": postText("featred: true") });
  symlinkSync("/nowhere/at/all", path.join(folder, "posts/b.mdx"));
  symlinkSync(".", path.join(folder, "posts/loop"));
  const { problems } = await checkBlog(folder, now);
  expect(problems.map(({ subject }) => subject).sort()).toEqual(["featred", "file", "file"]);
});

describe("a bibliography", () => {
  const entry = (key: string, rest = "") =>
    `@misc{${key}, title = {On ${key}}, author = {Doe, Jo}, year = 2020${rest}}\n`;

  test("is read from references.bib and from beside a post, whose own goes first", async () => {
    const text = "A [@shared; @own] and @own.\n\n[there](#ref-own) [back](#cite-1) [list](#references)\n";
    const files = {
      "references.bib": entry("shared") + entry("own"),
      "posts/a/own.bib": entry("own"),
      "posts/a/index.mdx": postText("bibliography: ./own.bib", text),
      "posts/b.mdx": postText("", "Only [@shared].\n"),
    };
    expect(await report(files)).toBe("No problems.");
    const other = { ...files, "posts/b.mdx": postText("", "[@ownn] and [@none].\n") };
    const text2 = await report({ ...other, "references.bib": entry("shared") });
    expect(text2).toContain("content/posts/b.mdx:7:2  error  citation");
    expect(text2).toContain("found     @ownn, which it does not have");
    expect(text2).not.toContain("did you mean @own?");
  });

  test("is checked itself, at its line and column", async () => {
    const files = {
      "references.bib": `${entry("a")}@misc{b,\n  title = {B}\n  year = 2020\n}\n${entry("a")}@article{c, title = {C}, author = {D, E}, year = 2001}\n`,
      "posts/a.mdx": postText("", "A [@a].\n"),
    };
    expect(await report(files)).toBe(`content/references.bib:3:14  error  b
  expected  a comma behind the value of title
  found     "year"
  fix       add the comma

content/references.bib:6:7  error  a
  expected  one entry of this key
  found     a second one; the first is in line 1
  fix       give one of the two another key, or delete it

content/references.bib:7:1  warning  c
  expected  what readers need to find @article{c}
  found     no journal
  fix       add journal = {…}

2 errors and 1 warning in 1 file.`);
  });

  test.each([
    ["./refernces.bib", "no such file", 'did you mean "references.bib"?'],
    ["./x.txt", '"./x.txt"', 'write bibliography: "./references.bib"'],
    ["../x.bib", '"../x.bib"', 'write bibliography: "./references.bib"'],
  ])("named as %s is not found", async (written, said, fix) => {
    const text = await report({
      "posts/a/references.bib": entry("a"),
      "posts/a/index.mdx": postText(`bibliography: ${written}`),
    });
    expect(text).toContain("content/posts/a/index.mdx:2:1  error  bibliography");
    expect(text).toContain(`found     ${said}`);
    expect(text).toContain(fix);
  });

  test("an entry that cannot be read is a problem of who cites it, with its place", async () => {
    const files = {
      "references.bib": `\n${entry("a", ", note = {\\madeup{x}}, abstract = {x}")}`,
      "posts/a.mdx": postText("", "A [@a].\n"),
    };
    expect(await report(files)).toContain("mend it in content/references.bib:2");
  });
});

describe("a glossary", () => {
  test("explains terms of all posts; an unknown one names the nearest", async () => {
    const files = {
      "glossary.yaml": 'policy: "What acts."\n',
      "posts/a.mdx": postText("", "A <Term>policy</Term>. [there](#term-policy)\n"),
    };
    expect(await report(files)).toBe("No problems.");
    const other = { ...files, "posts/a.mdx": postText("", "A <Term>polizy</Term>.\n") };
    expect(await report(other)).toContain(`content/posts/a.mdx:7:3  error  <Term>
  expected  a term of glossary.yaml or of the post
  found     "polizy"
  fix       did you mean "policy"?`);
  });

  test("is checked itself, at its line and column", async () => {
    const text = await report({
      "glossary.yaml": 'a: "A."\nb: { definition: "B.", aslo: [c] }\nd: 1\n',
      "posts/a.mdx": postText(),
    });
    expect(text).toContain(`content/glossary.yaml:2:24  error  b
  expected  term: "what it means", or term: { definition: "…", also: ["another form"] }
  found     "aslo"
  fix       did you mean "also"?`);
    expect(text).toContain("content/glossary.yaml:3:1  error  d");
    const twice = {
      "glossary.yaml": 'a: "A."\nb: { definition: "B.", also: [A] }\n',
      "posts/a.mdx": postText(),
    };
    expect(await report(twice)).toContain('found     "A", which "a" has already');
  });
});

describe("notation of other blogs", () => {
  test("is told, not passed over", async () => {
    expect(await found("$ x $, $ y_i $\n\n```js {1}\nx\n```\n\na $$ b\n")).toEqual([
      '7:1 warning math | "$ x $"',
      '13:3 warning math | "$$", which shows as typed',
    ]);
  });

  test.each([
    ["so \\(x^2\\) is", 'math | "\\(x^2\\)"'],
    ["so \\[x^2 = y\\] is", 'math | "\\[x^2 = y\\]"'],
    ["see @fig:loop.", 'reference | "@fig:loop"'],
    ["a^[like this] note", 'footnote | "^[like this]"'],
    ["a [[page]] and", 'link | "[[page]]"'],
    ["a ==marked== word", 'mark | "==marked=="'],
    ["H~2~O", 'text | "~2~"'],
    ["so \\\\(x\\\\) is", 'math | "\\\\(x\\\\)"'],
    ["a %%hidden%% note", 'comment | "%%hidden%%"'],
    ["a :rocket: here", 'emoji | ":rocket:"'],
    ["at 10:30:00, std::map::iterator, a:b:c, https://a.example/x:y:, 5%% to 10%%, Note: so: yes", null],
    ["5~10 and 20~30, ~5 GB or ~10, ~~gone~~", null],
    ["##Heading", 'heading | "##H"'],
    ["**strong **words", null],
    ["**strong ** words", 'emphasis | "**strong **"'],
    ["| a | b |\n| 1 | 2 |", 'table | "| a | b |\n| 1 | 2 |"'],
    // And what is none of it.
    [
      "a \\[1\\] and \\[^2\\] and a==b or c==d, 2 ** 3 ** 4, f(**a, **b), [[1, 2], [3, 4]], #tag, me@fig.org",
      null,
    ],
  ])("is told in %j", async (text, told) => {
    const expected = told === null ? [] : [expect.stringContaining(`warning ${told.split("\n")[0]}`)];
    expect(await found(`${text}\n`)).toEqual(expected);
  });

  test.each([
    ["See \\cite{vaswani2017}.", "write [@key], or @key in the sentence itself"],
    ["See Figure \\ref{fig:x}.", "write [](#fig:x)"],
    ["As \\eqref{loss} shows.", "write [](#fig:name), and the kind that it has for fig"],
    ["\\begin{align} x \\end{align}", "write $$ and $$ around it, each on a line of its own"],
    ["with \\frac{a}{b} of it", "put the formula between $ and $, or the words in `code`"],
    ["<br>", "write <br />, which closes itself"],
    ['<p>\n  <img src="" alt="">\n</p>', "write <img … />, which closes itself"],
    ["mail <me@example.com>", "write a bare address without < and >, or as [text](https://…)"],
    [
      "{% highlight python %}",
      "delete it, no Liquid is read here: code stands between ``` and ```, and a link is a path, /posts/slug",
    ],
    [
      '{{< figure src="a.png" >}}',
      'delete it, there are no shortcodes here: an image is ![what it shows](./x.png "caption"), a link [words](/posts/slug)',
    ],
    ["{{% notice note %}}", 'delete it, there are no shortcodes here: a note is <Note title="…">'],
    ["{{< highlight go >}}", "write code between ``` and ```, its language behind the first"],
    [
      "[a]({{ site.baseurl }}/b.png)",
      "delete it, no Liquid is read here: code stands between ``` and ```, and a link is a path, /posts/slug",
    ],
    [
      "Words {.class}",
      "delete it, no attributes are read here: a wide figure is <Figure wide … />, a note <Note>, an element of HTML has className",
    ],
    ["::: {.callout-tip}", "write > [!TIP], and > before each line; delete the ::: below it"],
    [
      "::: {#thm-line}\nWords.",
      'write <Theorem id="thm:line"> in its place, and </Theorem> in that of the ::: below it',
    ],
    [
      "::: {#fig-x}",
      'write <Figure caption="…" id="fig:x"> in its place, and </Figure> in that of the ::: below it',
    ],
    ["## Words {#sec-a .unnumbered}", "write {#sec:a} at its end"],
    ["\\section{Words}", "write ## Words"],
    ["\\begin{tabular}{ll}", "write a table, | a | b |, with a line of dashes below its head"],
    ["See \\href{https://a.example}{it}.", "write [words](https://a.example)"],
    [
      "* TOC\n{:toc}",
      "delete it, no attributes are read here: the contents come by themselves, and a heading's name is {#sec:name}",
    ],
    [
      "* {1 +\n1}\n\nTwo",
      "begin the line as the one above it begins, or leave an empty line between; for the sign itself write \\{ or \\<",
    ],
    ["a List<String> of", "set it as `code`, or write \\< for the sign itself; a tag is closed by </String>"],
  ])("is told once in %j, with what to write", async (text, fix) => {
    const lines = (await report({ "posts/a.mdx": postText("", `${text}\n`) })).split("\n");
    expect(lines.filter(line => line.startsWith("  fix"))).toEqual([`  fix       ${fix}`]);
  });

  test("faults in a line leave its formulas and code, and those elsewhere, as they are", async () => {
    const code = '```python title="a.py" {1}\nx\n```\n\n$$\n\\begin{cases} 1 \\end{cases}\n$$\n';
    const source = `{:toc}\n\na <br> $x_{1}$ and \`{a}\` <br> $\\frac{1}{2}$\n\n* a\n{:b}\n\n${code}`;
    expect(await found(source)).toEqual([
      '7:2 error expression | "{:toc}"',
      expect.stringMatching(/^9:\d+ error <br> \| "<br>/),
      '12:1 error expression | "{:b}"',
    ]);
  });

  test("a block of code that is not closed is told where it opens", async () => {
    expect(await found("Words\n\n```python\nx = 1\n\nMore words\n")).toEqual([
      "9:1 error code | none, so that all below it is code",
    ]);
    const closed =
      "```\nx\n```\n\n~~~~\n~~~\n~~~~\n\n> ```\n> x\n> ```\n\n- a\n\n  ```py\n  x\n  ```\n\n```py\n```\n";
    expect(await found(closed)).toEqual([]);
  });

  test("is told once where the braces of what is no formula fail as JavaScript", async () => {
    expect(await found("a $ \\frac{n}{m} $ and {n}\n")).toEqual([
      '7:3 error math | "$ \\frac{n}{m} $"',
      '7:23 error expression | "{n}": n is not defined',
    ]);
  });
});

describe("formulas", () => {
  test("are checked wherever they stand, and every fault is told at its sign", async () => {
    expect(
      await found(
        "## On $\\alhpa$\n\n| $\\bta_{i}$ |\n| - |\n\n<Note>\n\n$$\nx \\\\\n  \\frac{1}{\n$$\n\n</Note>\n\na[^1]\n\n[^1]: $x_1_2$\n",
      ),
    ).toEqual([
      '7:8 error math | "\\alhpa"',
      '9:4 error math | "\\bta"',
      "16:12 error math | the end of the formula",
      '23:11 error math | a second "_"',
    ]);
  });

  test("are checked in captions and titles", async () => {
    const source =
      '<Note title="On $\\bta$">\n\nx\n\n</Note>\n\n<Table caption="$x_1_2$">\n\n| a |\n| - |\n\n</Table>\n';
    expect(await found(source)).toEqual(['7:18 error math | "\\bta"', '13:21 error math | a second "_"']);
  });

  test("leaves prices and addresses alone", async () => {
    expect(
      await found(
        "It costs $5 and $10, or $5-$10; a[0][1]; a\\$b\\$c; a@b.org, [x], \\[x][y] and `$$` [z][1]\n\n[1]: https://example.org\n",
      ),
    ).toEqual([]);
  });
});

describe("an interactive figure", () => {
  const token = (props: string) => `<NextToken caption="c" prompt="p" ${props} />`;
  const two = "candidates={[{ token: 'a', logit: 1 }, { token: 'b', logit: 2 }]}";

  test("with props that fit is sound, and is a place to link to", async () => {
    const body = `${token(two)}\n\n${token(`${two} id="mine" topP={0.5}`)}\n\n[a](#next-token-1) [b](#mine)\n`;
    expect(await found(body)).toEqual([]);
  });

  test.each([
    ["a missing caption", `<NextToken prompt="p" ${two} />`, "7:1 error <NextToken> | no such attribute"],
    ["a missing list", token(""), "7:1 error <NextToken> | no such attribute"],
    [
      "a value of the wrong kind, inside a list",
      token("candidates={[{ token: 'a', logit: 1 }, { token: 'b', logit: '2' }]}"),
      '7:35 error <NextToken> | "2"',
    ],
    [
      "an unknown field, inside a list",
      token("candidates={[{ token: 'a', logit: 1 }, { token: 'b', logits: 2, logit: 2 }]}"),
      '7:35 error <NextToken> | an unknown field "logits"',
    ],
    ["a text where a list belongs", token('candidates="x"'), '7:35 error <NextToken> | "x"'],
    ["a number out of range", token(`${two} temperature={3}`), "7:101 error <NextToken> | number 3"],
    ["a name that is no id", token(`${two} id="A b"`), '7:101 error <NextToken> | "A b"'],
    [
      "an unknown attribute",
      token(`${two} temprature={1}`),
      '7:101 error <NextToken> | an unknown attribute "temprature"',
    ],
    [
      "something inside it",
      `<NextToken caption="c" prompt="p" ${two}>x</NextToken>`,
      "7:1 error <NextToken> | a text that would not be shown",
    ],
    [
      "a place in a line",
      `Text ${token(two)} text.`,
      "7:6 error <NextToken> | <NextToken> inside a line of text",
    ],
    ["a place in braces", `{true && ${token(two)}}`, "7:10 error <NextToken> | <NextToken>"],
    [
      "a demonstrated answer that is not there",
      '<PolicyLoop caption="c" prompt="p" demonstrated={3} answers={[{ text: "a", reward: 0 }, { text: "b", reward: 1 }]} />',
      "7:36 error <PolicyLoop> | number 3",
    ],
  ])("%s is an error at its place", async (_, body, problem) => {
    expect(await found(`${body}\n`)).toEqual([problem]);
  });

  test("and so is each of several, what stands inside it among them", async () => {
    const body = `<NextToken caption="c" prompt="p" temperature={3} ${two} seed="x">x</NextToken>\n`;
    expect(await found(body)).toEqual([
      "7:1 error <NextToken> | a text that would not be shown",
      "7:35 error <NextToken> | number 3",
      expect.stringContaining('error <NextToken> | "x"'),
    ]);
  });

  /** What each island is written with where all fits, by attribute. */
  const sound = {
    NextToken: {
      caption: '"c"',
      prompt: '"p"',
      candidates: '{[{ token: "a", logit: 1 }, { token: "b", logit: 2 }]}',
    },
    PolicyLoop: {
      caption: '"c"',
      prompt: '"p"',
      answers: '{[{ text: "a", reward: 0 }, { text: "b", reward: 1 }]}',
      demonstrated: "{1}",
    },
    Tokenizer: { caption: '"c"', text: '"t"' },
  } as const satisfies Record<IslandName, Readonly<Record<string, string>>>;

  /** An island's source with each attribute in a line of its own, so that a line tells which is meant. */
  function written(name: IslandName, props: Readonly<Record<string, string>>): string {
    return `<${name}\n${Object.entries(props)
      .map(([prop, value]) => `  ${prop}=${value}`)
      .join("\n")}\n/>\n`;
  }

  describe.each(islandNames)("<%s>", name => {
    test("is sound as written here", async () => {
      expect(await found(written(name, sound[name]))).toEqual([]);
    });

    test.each(Object.keys(sound[name]))("without its %s is an error at its first line", async prop => {
      const { [prop]: _, ...others } = Object.fromEntries(Object.entries(sound[name]));
      expect(await found(written(name, others))).toEqual([`7:1 error <${name}> | no such attribute`]);
      const text = await report({ "posts/a.mdx": postText("", written(name, others)) });
      expect(text).toMatch(new RegExp(`expected {2}.*${prop}`));
    });

    test("has an attribute for each case below", () => {
      const tried = new Set(unfit.filter(([island]) => island === name).map(([, prop]) => prop));
      expect([...tried].sort()).toEqual(Object.keys(componentProps[name].shape).sort());
    });
  });

  const unfit: readonly (readonly [IslandName, string, string])[] = [
    ...islandNames.flatMap(name =>
      [
        ["caption", '""'],
        ["caption", "{1}"],
        ["id", '"A b"'],
        ["id", "{1}"],
      ].map(([prop = "", value = ""]) => [name, prop, value] as const),
    ),
    ["NextToken", "prompt", '""'],
    ["NextToken", "prompt", "{['p']}"],
    ["NextToken", "candidates", '"a"'],
    ["NextToken", "candidates", '{[{ token: "a", logit: 1 }]}'],
    ["NextToken", "candidates", '{[{ token: "a", logit: 1 }, { token: "b" }]}'],
    ["NextToken", "candidates", '{[{ token: "a", logit: 1 }, { token: "b", logit: 21 }]}'],
    ["NextToken", "candidates", '{[{ token: "a", logit: 1 }, { token: 2, logit: 2 }]}'],
    ["NextToken", "temperature", "{2.1}"],
    ["NextToken", "temperature", '"1"'],
    ["NextToken", "topP", "{0}"],
    ["NextToken", "topP", "{true}"],
    ["NextToken", "seed", "{1.5}"],
    ["NextToken", "seed", "{-1}"],
    ["PolicyLoop", "prompt", '""'],
    ["PolicyLoop", "answers", "{{}}"],
    ["PolicyLoop", "answers", '{[{ text: "a", reward: 0 }]}'],
    ["PolicyLoop", "answers", '{[{ text: "a", reward: 0 }, { text: "b", reward: 1.1 }]}'],
    ["PolicyLoop", "answers", '{[{ text: "a", reward: 0 }, { text: "", reward: 1 }]}'],
    ["PolicyLoop", "demonstrated", "{0}"],
    ["PolicyLoop", "demonstrated", "{3}"],
    ["PolicyLoop", "demonstrated", "{1.5}"],
    ["PolicyLoop", "demonstrated", '"1"'],
    ["PolicyLoop", "method", '"learn"'],
    ["PolicyLoop", "learningRate", "{0}"],
    ["PolicyLoop", "learningRate", '"fast"'],
    ["PolicyLoop", "seed", "{10000}"],
    ["Tokenizer", "text", '""'],
    ["Tokenizer", "text", `"${"a".repeat(601)}"`],
    ["Tokenizer", "text", "{1}"],
    ["Tokenizer", "merges", "{513}"],
    ["Tokenizer", "merges", "{-1}"],
    ["Tokenizer", "merges", '"512"'],
  ];

  test.each(unfit.map(([name, prop, value]) => ({ name, prop, value, short: value.slice(0, 60) })))(
    "<$name $prop=$short> is an error at its line",
    async ({ name, prop, value }) => {
      const props = { ...sound[name], [prop]: value };
      const line = 8 + Object.keys(props).indexOf(prop);
      const problems = await found(written(name, props));
      expect(problems.map(problem => problem.split(" |")[0])).toContain(`${line}:3 error <${name}>`);
    },
  );

  test("with the id of another, or of a heading, is an error", async () => {
    const body = `## Mine\n\n${token(`${two} id="mine"`)}\n\n${token(`${two} id="one"`)}\n\n${token(`${two} id="one"`)}\n`;
    expect((await found(body)).map(line => line.split(" | ")[1])).toEqual([
      '"mine", which something else in the post has',
      '"one", which something else in the post has',
    ]);
  });

  test.each([
    ["the notes' heading", "", "footnote-label"],
    ["a figure's number", '![a](/posts/images/a.png "Figure")\n\n', "figure-1"],
    ["a theorem's number", "<Theorem>\n\nx\n\n</Theorem>\n\n", "thm-1"],
  ])("with the id of %s is an error", async (_, before, id) => {
    const found = await report({ "posts/a.mdx": postText("", `${before}${token(`${two} id="${id}"`)}\n`) });
    expect(found).toContain(`"${id}", which something else in the post has`);
  });

  test.each([
    '<p id="mine">x</p>',
    '<p data-island="x">x</p>',
    '<p data-sheet="">x</p>',
    '<p id="S:0">x</p>',
    "<template>x</template>",
    "<noscript>x</noscript>",
  ])("%s is not to be mistaken for a part of the page", async html => {
    expect(await found(`${html}\n\n${token(`${two} id="mine"`)}\n`)).toHaveLength(1);
  });

  test.each([
    ["a heading", `## ${token(two)}`, "7:4 error <NextToken> | <NextToken> inside <h2>"],
    ["a link", `[a ${token(two)}](/about)`, "7:4 error <NextToken> | <NextToken> inside <a>"],
    ["a paragraph of HTML", `<p>\n\n${token(two)}\n\n</p>`, "9:1 error <NextToken> | <NextToken> inside <p>"],
    ["a line of HTML", `<span>${token(two)}</span>`, "7:7 error <NextToken> | <NextToken> inside <span>"],
  ])("in %s is an error at its place", async (_, body, problem) => {
    expect(await found(`${body}\n`)).toEqual([problem]);
  });

  test.each([
    ["<p>\n  text\n</p>", "8:3 error <p> | <p> inside <p>"],
    ["<table><tr><td>a</td></tr></table>", "7:8 error <tr> | <tr> inside <table>"],
    ['<a href="/about">a [b](/tags)</a>', "7:20 error <a> | <a> inside <a>"],
  ])("makes %s an error, which a browser would build otherwise", async (html, problem) => {
    expect(await found(`${html}\n`)).toEqual([]);
    expect(await found(`${html}\n\n${token(two)}\n`)).toEqual([problem]);
  });

  test.each([
    "<details>\n<summary>x</summary>\n\nIN\n\n</details>",
    "> [!NOTE]\n> IN",
    "- a\n\n  IN",
    "<div>\n\nIN\n\n</div>",
  ])("stands in %s", async around => {
    expect(await found(`${around.replace("IN", token(two))}\n`)).toEqual([]);
  });

  test("names the rule of what is wrong inside a list", async () => {
    const body = token("candidates={[{ token: 'a', logit: 90 }, { token: '', logit: 2 }]}");
    const text = await report({ "posts/a.mdx": postText("", `${body}\n`) });
    expect(text).toContain("expected  candidates[0].logit: a number from -20 to 20");
    expect(text).toContain("expected  candidates[1].token: text in quotation marks, up to 24 characters");
  });

  test("tells how long a text is that is too long", async () => {
    const long = token(`candidates={[{ token: '${"a".repeat(90)}', logit: 1 }, { token: 'b', logit: 2 }]}`);
    expect(await found(long)).toEqual([expect.stringMatching(/ "a{59}…", 90 characters$/)]);
  });
});

test("a cover that others cannot show is a warning, since lists can", async () => {
  const cover = await sharp({ create: { width: 400, height: 900, channels: 3, background: "#456" } })
    .png()
    .toBuffer();
  const text = await report({ "posts/a/index.mdx": postText("cover: ./c.png"), "posts/a/c.png": cover });
  expect(text).toContain("content/posts/a/index.mdx:2:1  warning  cover");
  expect(text).toContain("found     ./c.png, which has 400 × 900");
});

describe("a raised budget", () => {
  const fault = async (field: string) => (await found("Text.\n", field)).map(line => line.split(" ")[2]);

  test("has a limit and a reason", async () => {
    expect(await fault('budget: { html: 12, reason: "A long table." }')).toEqual([]);
    expect(await fault("budget: { html: 12 }")).toEqual(["budget.reason"]);
    expect(await fault('budget: { reason: "None." }')).toEqual(["budget"]);
    expect(await fault('budget: { htm: 12, reason: "x" }')).not.toEqual([]);
    expect(await fault("budget: 12")).toEqual(["budget"]);
  });
});

test.each([
  ["references.bib", "As [see @doe2020, p. 3; -@roe] and @poe2021 say."],
  ["glossary.yaml", 'A <Term>policy</Term>, and <Term name="reward model">these</Term>.'],
])("%s that cannot be read is told once, and not by each text that needs it", async (name, body) => {
  const text = await report({ [`${name}/x`]: "", "posts/a.mdx": postText("", `${body}\n`) });
  expect(text).toBe(`content/${name}:1:1  error  file
  expected  a file
  found     a folder of this name
  fix       rename the folder, or put the file ${name} in its place

1 error in 1 file.`);
});
