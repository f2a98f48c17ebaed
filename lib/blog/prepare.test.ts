import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { formatReport } from "../problem";
import { contentFolder, postText } from "../testing/content-folder";
import { hugePng } from "../testing/png";
import { checkBlog } from "./check";
import { preparation } from "./prepare";
import { type BodySource, readSet } from "./prepared";

/** Files that the system lets nobody read, as far as this process is told. */
const refused: string[] = [];
vi.mock("node:fs", async original => {
  const fs = await original<typeof import("node:fs")>();
  const refuse = (file: unknown) => {
    if (refused.includes(String(file))) throw new Error(`EACCES: permission denied, open '${file}'`);
  };
  return {
    ...fs,
    accessSync: (...args: Parameters<typeof fs.accessSync>) => {
      refuse(args[0]);
      fs.accessSync(...args);
    },
    readFileSync: (...args: Parameters<typeof fs.readFileSync>) => {
      refuse(args[0]);
      return fs.readFileSync(...args);
    },
  };
});

afterEach(() => {
  refused.length = 0;
  vi.restoreAllMocks();
});

const entry = "app/_lib/prepare.worker.ts";

let small: Buffer;
let large: Buffer;
beforeAll(async () => {
  const blank = (width: number) =>
    sharp({ create: { width, height: 3, channels: 3, background: "white" } })
      .png()
      .toBuffer();
  [small, large] = await Promise.all([blank(4), blank(8)]);
});

/** A blog in a folder of its own, prepared as often as asked. */
async function blog(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = contentFolder(files);
  // Images are looked for below the folder that the environment names.
  vi.stubEnv("CONTENT_DIR", dir);
  const cache = path.join(dir, "cache");
  const { folder, readBodies } = await preparation(entry, cache);
  let sources: readonly BodySource[] = [];
  const run = async () => {
    const result = await checkBlog(dir, new Date("2025-06-15"), loaded => {
      sources = loaded.bodies;
      return readBodies(loaded);
    });
    return formatReport(result.problems).replaceAll(path.relative(process.cwd(), dir), "content");
  };
  const set = (name: string) => {
    const source = sources.find(({ file }) => file.endsWith(name));
    return source && readSet(folder, source);
  };
  return { dir, folder, run, set };
}

/** When each kept file was written. */
function stamps(folder: string): Record<string, number> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map(name => [name, statSync(path.join(folder, name)).mtimeMs]));
}

describe("preparing", () => {
  test("sets a body and the heading that opens it", async () => {
    const { run, set } = await blog({ "posts/a.mdx": postText("", '# A *b*\n\n"So" {1 + 1}\n') });
    expect(await run()).toBe("No problems.");
    expect(set("a.mdx")).toEqual({
      html: "<p>“So” 2</p>",
      subtitle: "A <em>b</em>",
      markdown: "# A *b*\n\n“So” 2\n",
      links: [],
    });
  });

  test("reports what the check reports", async () => {
    const files = { "posts/a.mdx": postText("", "<Noet />\n\n![](./none.png)\n\n[x](/posts/nope)\n") };
    const { dir, run, set } = await blog(files);
    const { problems } = await checkBlog(dir, new Date("2025-06-15"));
    const expected = formatReport(problems).replaceAll(path.relative(process.cwd(), dir), "content");
    expect(await run()).toBe(expected);
    expect(expected).toContain("3 errors and 1 warning");
    expect(set("a.mdx")).toBeUndefined();
  });

  test("reports an image whose path is no address once, at the line that names it", async () => {
    const { run } = await blog({ "posts/a.mdx": postText("", "Text\n\n![x](./per%cent.png)\n") });
    const report = await run();
    expect(report).toContain("content/posts/a.mdx:9:1  error  image");
    expect(report).toContain("1 error in 1 file.");
  });

  test("reports images that cannot be shown at the line that names them", async () => {
    const { run } = await blog({
      "posts/a.mdx": postText("cover: ./lying.png", "Text\n\n![x](./cut.png)\n"),
      "posts/cut.png": large.subarray(0, -20),
      "posts/lying.png": "<html>",
    });
    const report = await run();
    expect(report).toContain("content/posts/a.mdx:2:1  error  cover");
    expect(report).toContain("content/posts/lying.png, which is none inside");
    expect(report).toContain("content/posts/a.mdx:10:1  error  image");
    expect(report).toContain("content/posts/cut.png, which is damaged");
  });

  test("reports an image of 100 million pixels and more at the line that names it", async () => {
    const { run } = await blog({
      "posts/a.mdx": postText("", "Text\n\n![x](./huge.png)\n"),
      "posts/huge.png": hugePng(10_001, 10_000),
    });
    const report = await run();
    expect(report).toContain("content/posts/a.mdx:9:1  error  image");
    expect(report).toContain("content/posts/huge.png, 10001 × 10000");
  });

  test("reports a file that it may not read, named by a post or not, in a line each", async () => {
    const { dir, run } = await blog({
      "posts/a.mdx": postText("", "Text\n\n![x](./closed.png)\n"),
      "posts/closed.png": small,
      "posts/also.png": small,
    });
    const project = contentFolder({ "public/open.png": small, "public/closed.txt": "x" });
    // Whoever runs the tests may be allowed to read everything.
    const closed = ["posts/closed.png", "posts/also.png"].map(name => path.join(dir, name));
    closed.push(path.join(project, "public/closed.txt"));
    refused.push(...closed);
    vi.spyOn(process, "cwd").mockReturnValue(project);
    const report = await run();
    expect(report).toMatch(
      /posts\/a\.mdx:9:1 {2}error {2}image\n.*an image to read\n.*closed\.png \(permission denied/,
    );
    for (const name of ["posts/closed.png", "posts/also.png", "public/closed.txt"]) {
      expect(report).toMatch(new RegExp(`${name}:1:1  error  file\\n.*a file to read\\n.*permission denied`));
    }
    expect(report).not.toContain("open.png");
  });

  test.each([
    ["", "warning"],
    ["1", "error"],
  ])("reports what public/ gives away, with VERCEL=%j as an %s", async (vercel, severity) => {
    const place = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "10/1 46/1 0/1" } };
    const project = contentFolder({
      "public/a/photo.jpg": await sharp(small).jpeg().withExif(place).toBuffer(),
      "public/plain.jpg": await sharp(small).jpeg().toBuffer(),
      "public/plain.svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>One on one</title></svg>',
      "public/active.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>',
    });
    const { run } = await blog({ "posts/a.mdx": postText("", "Text\n") });
    vi.stubEnv("VERCEL", vercel);
    vi.spyOn(process, "cwd").mockReturnValue(project);
    const report = await run();
    expect(report).toContain(`public/a/photo.jpg:1:1  ${severity}  image`);
    expect(report).toContain("public/active.svg:1:1  warning  image");
    expect(report).not.toContain("plain");
  });

  test("leaves a body with an island to the page, where React is", async () => {
    const island = '<Tokenizer caption="c" text="t" />\n';
    const { run, set } = await blog({ "posts/a.mdx": postText("", island) });
    expect(await run()).toBe("No problems.");
    expect(set("a.mdx")).toBeUndefined();
  });
});

describe("what was prepared", () => {
  test("is used again, and dropped when nothing asks for it", async () => {
    const { dir, folder, run } = await blog({
      "posts/a.mdx": postText("", "One\n"),
      "posts/b.mdx": postText("", "Two\n"),
    });
    await run();
    const first = stamps(folder);
    await run();
    expect(stamps(folder)).toEqual(first);
    rmSync(path.join(dir, "posts/b.mdx"));
    await run();
    // Another command may be about to read it.
    expect(stamps(folder)).toEqual(first);
    const earlier = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of Object.keys(first)) utimesSync(path.join(folder, name), earlier, earlier);
    await run();
    expect(Object.keys(stamps(folder))).toHaveLength(Object.keys(first).length / 2);
  });

  test("is not used when the text, its language, an image or its dark version changes", async () => {
    const write = (file: string, data: string | Uint8Array) => writeFileSync(path.join(dir, file), data);
    const body = '"a"\n\n![x](./x.png)\n';
    const { dir, run, set } = await blog({ "posts/a.mdx": postText("", body), "posts/x.png": small });
    const html = async () => {
      await run();
      return set("a.mdx")?.html;
    };
    expect(await html()).toContain('width="4"');
    write("posts/x.png", large);
    expect(await html()).toContain('width="8"');
    expect(await html()).not.toContain("x-dark.");
    write("posts/x.dark.png", large);
    expect(await html()).toContain("x-dark.");
    write("posts/a.mdx", postText("lang: de", body));
    expect(await html()).toContain("„a“");
    write("posts/a.mdx", postText("lang: de", body.replace("a", "b")));
    expect(await html()).toContain("„b“");
    rmSync(path.join(dir, "posts/x.png"));
    expect(await run()).toContain("no such file");
  });

  test("is not used when a work that it can cite changes; a text that cites nothing stays", async () => {
    const work = (title: string) => `@misc{a, title = {${title}}, author = {Doe, Jo}, year = 2020}`;
    const { dir, folder, run, set } = await blog({
      "references.bib": work("One"),
      "posts/a.mdx": postText("", "So [@a].\n"),
      "posts/b.mdx": postText("", "So.\n"),
    });
    expect(await run()).toBe("No problems.");
    expect(set("a.mdx")?.html).toContain("<em>One</em>");
    expect(set("a.mdx")?.markdown).toContain("So (Doe, 2020).\n\n## References\n\n- Doe, J. (2020). *One*.");
    const first = stamps(folder);
    writeFileSync(path.join(dir, "references.bib"), work("Two"));
    await run();
    expect(set("a.mdx")?.html).toContain("<em>Two</em>");
    // Nothing was written anew but the text that cites, as a file of another name.
    const again = stamps(folder);
    expect(Object.entries(first).every(([name, time]) => again[name] === time)).toBe(true);
    expect(Object.keys(again)).toHaveLength(Object.keys(first).length + 2);
  });

  test("is not used when a term that it can mark changes", async () => {
    const { dir, run, set } = await blog({
      "glossary.yaml": 'policy: "One."',
      "posts/a.mdx": postText("", "So <Term>policy</Term>.\n"),
    });
    expect(await run()).toBe("No problems.");
    expect(set("a.mdx")?.markdown).toBe("So policy (One.).\n");
    writeFileSync(path.join(dir, "glossary.yaml"), 'policy: "Two."');
    await run();
    expect(set("a.mdx")?.markdown).toBe("So policy (Two.).\n");
  });

  test("is not used when a command of its formulas changes", async () => {
    const { dir, run, set } = await blog({
      "macros.yaml": "\\R: '\\mathbb{R}'",
      "posts/a.mdx": postText("", "$\\R$\n"),
    });
    expect(await run()).toBe("No problems.");
    expect(set("a.mdx")?.html).toContain("ℝ");
    writeFileSync(path.join(dir, "macros.yaml"), "\\R: 'Q'");
    await run();
    expect(set("a.mdx")?.html).toContain("<mi>Q</mi>");
  });

  test("is not used when the address of its page changes, to which its Markdown leads", async () => {
    const body = "## So\n\n[x](#so)\n";
    const { dir, run, set } = await blog({ "posts/a.mdx": postText("", body) });
    await run();
    expect(set("a.mdx")?.markdown).toContain("/posts/a#so)");
    writeFileSync(path.join(dir, "posts/a.mdx"), postText("slug: b", body));
    await run();
    expect(set("a.mdx")?.markdown).toContain("/posts/b#so)");
  });

  test("is not used where an expression may come to something else", async () => {
    const { folder, run, set } = await blog({
      "posts/a.mdx": postText("", "So {process.env.GREETING} {[1].map(() => 2)}\n"),
      "posts/b.mdx": postText(
        "",
        'So {1 + 1} {[1, 2].join("-")} <Note kind={`tip`} title={"t"}>so</Note> {/* x */}\n',
      ),
    });
    vi.stubEnv("GREETING", "one");
    await run();
    expect(set("a.mdx")?.html).toBe("<p>So one 2</p>");
    const first = stamps(folder);
    vi.stubEnv("GREETING", "two");
    await run();
    expect(set("a.mdx")?.html).toBe("<p>So two 2</p>");
    const again = Object.entries(stamps(folder)).filter(([name, time]) => first[name] !== time);
    expect(again).toHaveLength(2);
  });

  test("is made anew where the file that keeps it is spoiled", async () => {
    const { folder, run, set } = await blog({ "posts/a.mdx": postText("", "One\n") });
    await run();
    for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), "{");
    expect(await run()).toBe("No problems.");
    expect(set("a.mdx")?.html).toBe("<p>One</p>");
  });

  test("is dropped with the code that made it", async () => {
    const { dir, folder, run } = await blog({ "posts/a.mdx": postText("", "One\n") });
    await run();
    const other = path.join(dir, "other.worker.ts");
    writeFileSync(other, "process.stdout.write('');");
    const { folder: next } = await preparation(other, path.join(dir, "cache"));
    expect(next).not.toBe(folder);
    expect(existsSync(folder)).toBe(false);
  });
});

test("a body with a plot is set anew when its table changes, and one whose film is gone is told", async () => {
  const body =
    '<Plot data="./loss.csv" x="step" y="loss" caption="Loss" />\n\n<Video src="./film.mp4" title="A film" width={4} height={3} silent />\n';
  const { dir, run, set } = await blog({
    "posts/a/index.mdx": postText("", body),
    "posts/a/loss.csv": "step,loss\n1,4\n2,3\n",
    "posts/a/film.mp4": "film",
  });
  expect(await run()).toBe("No problems.");
  expect(set("index.mdx")?.html).toContain("loss from 3 to 4");
  expect(set("index.mdx")?.html).toContain('src="/media/a/film.mp4"');
  expect(set("index.mdx")?.markdown).toContain("| 2 | 3 |");
  expect(set("index.mdx")?.markdown).toMatch(/\[A film\]\(.*\/media\/a\/film\.mp4\)/);
  writeFileSync(path.join(dir, "posts/a/loss.csv"), "step,loss\n1,4\n2,2\n");
  await run();
  expect(set("index.mdx")?.html).toContain("loss from 2 to 4");
  rmSync(path.join(dir, "posts/a/film.mp4"));
  const report = await run();
  expect(report).toContain("content/posts/a/index.mdx:9:8  error  <Video>");
  expect(report).toContain("expected  a file content/posts/a/film.mp4\n  found     no such file");
});
