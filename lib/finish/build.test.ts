import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { fillingsFolder, keepFilling } from "../filling";
import { builtPage, islandRow, streamedIsland, writeBuild } from "../testing/built-page";
import { finishBuild } from "./build";
import { type FinishPages, finishHere } from "./pages";

const plainPost = builtPage("<article><p>A post.</p></article>");
const islandPost = builtPage(streamedIsland.place, { behind: streamedIsland.behind, rows: islandRow });

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function build(post: string): string {
  const dir = writeBuild(post);
  folders.push(dir);
  return dir;
}

/** Every file of a folder with its text. */
function contents(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names
      .filter(name => statSync(path.join(dir, name)).isFile())
      .map(name => [name, readFileSync(path.join(dir, name), "utf8")]),
  );
}

describe("a build", () => {
  test("is finished page by page, and says which pages run React", async () => {
    const dir = build(islandPost);
    const { pages, hydrating, problems } = await finishBuild(dir, new Map());
    expect(problems).toEqual([]);
    expect(pages).toBe(6);
    expect(hydrating).toEqual(["/posts/one"]);
    for (const file of ["server/app/index.html", "server/pages/404.html", "server/pages/500.html"]) {
      expect(readFileSync(path.join(dir, file), "utf8")).not.toContain("__next_f");
    }
  });

  test("loses what only the framework's client would fetch; the payload's files stay, empty", async () => {
    const dir = build(plainPost);
    await finishBuild(dir, new Map());
    const files = contents(dir);
    expect(files["server/app/posts/one.rsc"]).toBe("");
    expect(Object.keys(files).filter(name => name.includes("segment"))).toEqual([]);
    expect(JSON.parse(files["server/app/posts/one.meta"] ?? "")).toEqual({
      headers: { a: "b", vary: "Accept" },
    });
    expect(JSON.parse(files["server/app/index.meta"] ?? "{}")).not.toHaveProperty("headers.vary");
  });

  test("puts each page's content into it, and keeps it until every page has its own", async () => {
    const dir = build(plainPost);
    const name = keepFilling(fillingsFolder(dir), "<h1>Home</h1>");
    const home = builtPage("").replace("<main>", `<main data-filling="${name}">`);
    writeFileSync(path.join(dir, "server/app/index.html"), home);
    const post = path.join(dir, "server/app/posts/one.html");
    writeFileSync(post, builtPage("<script>surprise()</script>"));
    expect((await finishBuild(dir, new Map())).problems).toHaveLength(1);
    expect(existsSync(fillingsFolder(dir))).toBe(true);
    writeFileSync(post, plainPost);
    expect((await finishBuild(dir, new Map())).problems).toEqual([]);
    expect(readFileSync(path.join(dir, "server/app/index.html"), "utf8")).toContain(
      "<main><h1>Home</h1></main>",
    );
    expect(existsSync(fillingsFolder(dir))).toBe(false);
  });

  test("has a list fetch the style sheet of the posts that it leads to, once it has its own", async () => {
    const dir = build(builtPage('<p class="text">A post.</p>'));
    const home = path.join(dir, "server/app/index.html");
    writeFileSync(
      home,
      builtPage('<a class="island" href="/posts/one">One</a> <a href="/posts/one#notes">Its notes</a>'),
    );
    await finishBuild(dir, new Map());
    const sheetOf = (file: string) =>
      /<link rel="stylesheet" href="([^"]*)" data-sheet>/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    const own = sheetOf(path.join(dir, "server/app/posts/one.html"));
    expect(readFileSync(home, "utf8")).toContain(`data-sheet><link rel="prefetch" as="style" href="${own}">`);
    expect(existsSync(path.join(dir, own.replace("/_next/", "")))).toBe(true);
    const once = contents(dir);
    await finishBuild(dir, new Map());
    expect(contents(dir)).toEqual(once);
  });

  test("hands over the texts of what authors wrote, before a server takes it for whole", async () => {
    const dir = build(builtPage('<div class="prose"><p>A post.</p></div>'));
    const seen: unknown[] = [];
    await finishBuild(dir, new Map(), {
      makeSearch: async texts => {
        seen.push([...texts]);
        return { place: () => seen.push(existsSync(path.join(dir, "BUILD_ID"))) };
      },
    });
    expect(seen).toEqual([[["/posts/one", "<p>A post.</p>"]], false]);
    expect(existsSync(path.join(dir, "BUILD_ID"))).toBe(true);
  });

  test("keeps the framework's scripts where a page asks for them, and only there", async () => {
    const withIsland = build(islandPost);
    await finishBuild(withIsland, new Map());
    expect(existsSync(path.join(withIsland, "static/chunks/router.js"))).toBe(true);
    const without = build(plainPost);
    await finishBuild(without, new Map());
    expect(existsSync(path.join(without, "static/chunks/router.js"))).toBe(false);
  });

  test("comes out the same when it is finished twice", async () => {
    const dir = build(islandPost);
    await finishBuild(dir, new Map());
    const once = contents(dir);
    await finishBuild(dir, new Map());
    expect(contents(dir)).toEqual(once);
  });

  test("that was cut off half way cannot be served, and comes out the same when it is finished again", async () => {
    const whole = build(islandPost);
    await finishBuild(whole, new Map());
    const cut = build(islandPost);
    // The first two pages, of which one has an island, are finished when the step is killed.
    const killed: FinishPages = async task => {
      await finishHere({ ...task, pages: task.pages.slice(0, 2) });
      throw new Error("killed");
    };
    await expect(finishBuild(cut, new Map(), { finishPages: killed })).rejects.toThrow("killed");
    expect(readFileSync(path.join(cut, "server/app/posts/one.html"), "utf8")).toContain("data-sheet");
    expect(readFileSync(path.join(cut, "server/pages/404.html"), "utf8")).not.toContain("data-sheet");
    expect(existsSync(path.join(cut, "BUILD_ID"))).toBe(false);
    // Another was killed while it wrote a page's style sheet.
    writeFileSync(path.join(cut, "static/media/page.abc.css.3.unfinished"), ".te");
    await finishBuild(cut, new Map());
    expect(contents(cut)).toEqual(contents(whole));
  });

  test("with a page that is not understood has no BUILD_ID, so that nothing serves it", async () => {
    const dir = build(builtPage("<script>surprise()</script>"));
    const { problems } = await finishBuild(dir, new Map());
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ subject: "/posts/one", found: 'an inline script "surprise()"' });
    expect(existsSync(path.join(dir, "BUILD_ID"))).toBe(false);
  });

  test("with a page that would be rendered when asked for is refused", async () => {
    const dir = build(plainPost);
    const file = path.join(dir, "app-path-routes-manifest.json");
    const routes = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
    writeFileSync(file, JSON.stringify({ ...routes, "/now/page": "/now" }));
    await expect(finishBuild(dir, new Map())).rejects.toThrow(/\/now/);
    expect(existsSync(path.join(dir, "BUILD_ID"))).toBe(false);
  });

  test.each([
    ["would be made anew after some time", { initialRevalidateSeconds: 60 }],
    ["would be completed for each reader", { compute: "resuming" }],
  ])("with a page that %s is refused", async (_, facts) => {
    const dir = build(plainPost);
    const file = path.join(dir, "prerender-manifest.json");
    const known = z.looseObject({ routes: z.record(z.string(), z.looseObject({})) });
    const list = known.parse(JSON.parse(readFileSync(file, "utf8")));
    const routes = { ...list.routes, "/posts/one": { ...list.routes["/posts/one"], ...facts } };
    writeFileSync(file, JSON.stringify({ ...list, routes }));
    await expect(finishBuild(dir, new Map())).rejects.toThrow(
      /every page is made by the build: \/posts\/one\./,
    );
    expect(existsSync(path.join(dir, "BUILD_ID"))).toBe(false);
  });

  test("with a route of pages/ that is rendered when asked for is refused", async () => {
    const dir = build(plainPost);
    writeFileSync(path.join(dir, "server/pages-manifest.json"), JSON.stringify({ "/old": "pages/old.js" }));
    await expect(finishBuild(dir, new Map())).rejects.toThrow(/\/old/);
  });

  test("with facts on a page that are not known is refused, with the page", async () => {
    const dir = build(plainPost);
    writeFileSync(path.join(dir, "server/app/posts/one.meta"), JSON.stringify({ postponed: "x" }));
    const { problems } = await finishBuild(dir, new Map());
    expect(problems).toMatchObject([
      { subject: "/posts/one", found: 'one.meta: Unrecognized key: "postponed"' },
    ]);
    expect(existsSync(path.join(dir, "BUILD_ID"))).toBe(false);
  });

  test.each(["one.prefetch.rsc", "one.state"])(
    "with %s beside a page, which is not known, is refused",
    async name => {
      const dir = build(plainPost);
      writeFileSync(path.join(dir, "server/app/posts", name), "x");
      await expect(finishBuild(dir, new Map())).rejects.toThrow(name);
      expect(existsSync(path.join(dir, "BUILD_ID"))).toBe(false);
    },
  );

  test("whose list of pages and files disagree is refused", async () => {
    const dir = build(plainPost);
    writeFileSync(path.join(dir, "server/app/stray.html"), "<p>");
    await expect(finishBuild(dir, new Map())).rejects.toThrow(/stray\.html/);
  });
});

describe("a budget", () => {
  // Words that do not repeat, as attributes, which are no text of the page.
  const heavy = Array.from({ length: 4000 }, (_, index) => `<i class="c${(index * 7919) % 99991}"></i>`).join(
    "",
  );

  const source = { file: "content/posts/one.mdx", limits: {}, places: {}, mayRaise: true };

  test("that is exceeded fails the build, with the page and what weighs", async () => {
    const { problems } = await finishBuild(build(builtPage(heavy)), new Map());
    expect(problems).toHaveLength(1);
    expect(problems[0]?.subject).toBe("/posts/one");
    expect(problems[0]?.expected).toBe("html: at most 7.0 KB above the size of text and drawings");
    expect(problems[0]?.found).toMatch(/^\d+\.\d KB: HTML \d+\.\d KB, its text alone \d\.\d KB$/);
  });

  test("grows with a list, and not with a post that is as long", async () => {
    // Names that compress badly, so that it is heavy and no larger than a list may be.
    const name = (index: number) => createHash("sha256").update(`${index}`).digest("hex").slice(0, 12);
    const rows = Array.from({ length: 1200 }, (_, index) => `<a href="/posts/${name(index)}"></a>`).join("");
    const dir = build(builtPage(rows));
    writeFileSync(path.join(dir, "server/app/index.html"), builtPage(rows));
    const { problems } = await finishBuild(dir, new Map());
    expect(problems.map(({ subject }) => subject)).toEqual(["/posts/one"]);
  });

  test("grows with the words of code that are coloured", async () => {
    const { problems } = await finishBuild(build(builtPage(`<pre><code>${heavy}</code></pre>`)), new Map());
    expect(problems).toEqual([]);
  });

  test("of style sheets grows with the kinds of elements", async () => {
    // 10.3 KB of what does not compress, used by each post's text.
    const noise = Array.from({ length: 160 }, (_, index) =>
      createHash("sha512").update(`${index}`).digest("base64url"),
    ).join("");
    const problemsOf = async (body: string) => {
      const dir = build(builtPage(body));
      writeFileSync(path.join(dir, "static/chunks/site.css"), `.text{--x:"${noise}"}`);
      return (await finishBuild(dir, new Map())).problems.map(({ expected }) => expected);
    };
    expect(await problemsOf('<p class="text">a</p>')).toEqual(["css: at most 10.0 KB"]);
    expect(await problemsOf('<p class="text">a</p><ol class="steps"></ol>')).toEqual([
      "css: at most 10.2 KB",
    ]);
    expect(await problemsOf('<p class="text">a</p><div class="wide plot"></div>')).toEqual([]);
  });

  test("of a page with an island grows with its text", async () => {
    const words = Array.from({ length: 12_000 }, (_, index) =>
      createHash("sha256").update(`${index}`).digest("hex").slice(0, 7),
    ).join(" ");
    const rows = `b:T${words.length.toString(16)},${words}${islandRow}`;
    const page = builtPage(`<p>${words}</p>${streamedIsland.place}`, { behind: streamedIsland.behind, rows });
    const { problems, hydrating } = await finishBuild(build(page), new Map());
    expect(hydrating).toEqual(["/posts/one"]);
    expect(problems).toEqual([]);
  });

  test("may be raised by the post", async () => {
    const raised = (html: number) =>
      new Map([["/posts/one", { ...source, limits: { html }, places: { html: { line: 5, column: 11 } } }]]);
    const { problems } = await finishBuild(build(builtPage(heavy)), raised(60));
    expect(problems).toEqual([]);
    const tooLow = await finishBuild(build(builtPage(heavy)), raised(8));
    expect(tooLow.problems).toMatchObject([{ file: source.file, line: 5, column: 11 }]);
    expect(tooLow.problems[0]?.fix).toMatch(/^make it lighter, or write html: \d+ here$/);
  });

  test("is told in the text that the page is made of, which may raise it or not", async () => {
    const told = async (mayRaise: boolean) => {
      const sources = new Map([["/posts/one", { ...source, mayRaise }]]);
      return (await finishBuild(build(builtPage(heavy)), sources)).problems;
    };
    const [ofPost, ...others] = await told(true);
    expect(others).toEqual([]);
    expect(ofPost).toMatchObject({ file: source.file, line: 1, column: 1, subject: "/posts/one" });
    expect(ofPost?.found).toMatch(/^\d+\.\d KB in .*server\/app\/posts\/one\.html: HTML /);
    expect(ofPost?.fix).toMatch(/raise the limit in the front matter, budget: \{ html: \d+, reason: "…" \}$/);
    const [ofPage] = await told(false);
    expect(ofPage?.fix).toBe("make it lighter, or raise the limit in lib/finish/budgets.ts");
  });
});
