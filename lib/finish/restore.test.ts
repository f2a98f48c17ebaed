import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { builtPage, writeBuild } from "../testing/built-page";
import { finishBuild } from "./build";
import { builtPages } from "./next-build";
import { restorePages } from "./restore";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const meta = {
  headers: { "x-next-cache-tags": "_N_T_/posts/[slug]/page,_N_T_/posts/one" },
  routeCache: { key: "/route-cache/APP_PAGE/2bb8/$/posts/one", isFallback: false },
};

const manifest = z.looseObject({ routes: z.record(z.string(), z.unknown()) });

/** A build of one post and the files beside it, of which Next says so much beside the page. */
function build(beside: unknown = meta): string {
  const dir = writeBuild(builtPage("<p>One.</p>"));
  folders.push(dir);
  writeFileSync(path.join(dir, "server/app/posts/one.meta"), JSON.stringify(beside));
  const file = path.join(dir, "prerender-manifest.json");
  const list = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  mkdirSync(path.join(dir, "server/app/posts/one"));
  for (const ending of ["md", "bib"]) {
    const address = `/posts/one/post.${ending}`;
    const tags = { "x-next-cache-tags": `_N_T_/posts/[slug]/post.${ending}/route,_N_T_${address}` };
    list.routes[address] = {
      initialHeaders: tags,
      srcRoute: `/posts/[slug]/post.${ending}`,
      dataRoute: null,
      initialRevalidateSeconds: false,
      compute: "static",
    };
    writeFileSync(path.join(dir, `server/app${address}.body`), `One as ${ending}.`);
    writeFileSync(
      path.join(dir, `server/app${address}.meta`),
      JSON.stringify({ status: 200, headers: tags }),
    );
  }
  writeFileSync(file, JSON.stringify(list));
  return dir;
}

const two = {
  address: "/posts/two",
  route: "/posts/[slug]",
  html: "<!DOCTYPE html><p>Two.</p>",
  images: [],
  texts: "<p>Two.</p>",
  sheet: { address: "/_next/static/media/page.two.css", text: "p{margin:0}" },
  leads: [],
  files: { md: "# Two\n", bib: "@misc{two}\n" },
};

function routes(dir: string) {
  const file = readFileSync(path.join(dir, "prerender-manifest.json"), "utf8");
  return manifest.parse(JSON.parse(file)).routes;
}

const read = (dir: string, name: string) => readFileSync(path.join(dir, "server/app/posts", name), "utf8");

test("a page is restored as Next would have left it, after one of its route that it has made", async () => {
  const dir = build();
  await restorePages(dir, [two]);
  expect(read(dir, "two.html")).toBe(two.html);
  expect(read(dir, "two.rsc")).toBe("");
  expect(JSON.parse(read(dir, "two.meta"))).toEqual({
    headers: { "x-next-cache-tags": "_N_T_/posts/[slug]/page,_N_T_/posts/two" },
    routeCache: { key: "/route-cache/APP_PAGE/2bb8/$/posts/two", isFallback: false },
  });
  expect(routes(dir)["/posts/two"]).toEqual({
    ...z.record(z.string(), z.unknown()).parse(routes(dir)["/posts/one"]),
    dataRoute: "/posts/two.rsc",
  });
  expect(builtPages(dir).map(({ address }) => address)).toContain("/posts/two");
});

test("its style sheet is put where it asks for it", async () => {
  const dir = build();
  await restorePages(dir, [two]);
  expect(readFileSync(path.join(dir, "static/media/page.two.css"), "utf8")).toBe("p{margin:0}");
});

test("so are the files beside it", async () => {
  const dir = build();
  await restorePages(dir, [two]);
  expect(read(dir, "two/post.md.body")).toBe("# Two\n");
  expect(read(dir, "two/post.bib.body")).toBe("@misc{two}\n");
  const tags = { "x-next-cache-tags": "_N_T_/posts/[slug]/post.md/route,_N_T_/posts/two/post.md" };
  expect(JSON.parse(read(dir, "two/post.md.meta"))).toEqual({ status: 200, headers: tags });
  expect(routes(dir)["/posts/two/post.md"]).toEqual({
    initialHeaders: tags,
    srcRoute: "/posts/[slug]/post.md",
    dataRoute: null,
    initialRevalidateSeconds: false,
    compute: "static",
  });
});

test("a page that has no files beside it is restored by itself", async () => {
  const dir = build();
  await restorePages(dir, [{ ...two, files: null }]);
  expect(read(dir, "two.html")).toBe(two.html);
  expect(Object.keys(routes(dir))).not.toContain("/posts/two/post.md");
});

test("the finishing step leaves a restored page as it is, and searches what it says", async () => {
  const dir = build();
  const found: [string, string][] = [];
  let sheet = "";
  const { pages, problems } = await finishBuild(dir, new Map(), {
    makeSearch: async texts => {
      found.push(...texts);
      return {
        place: () => {
          sheet = readFileSync(path.join(dir, "static/media/page.two.css"), "utf8");
        },
      };
    },
    earlier: { keys: {}, texts: [[two.address, two.texts]], takenOver: [two] },
  });
  expect(problems).toEqual([]);
  expect(pages).toBe(builtPages(dir).length);
  expect(found).toContainEqual(["/posts/two", "<p>Two.</p>"]);
  expect(read(dir, "two.html")).toBe(two.html);
  // The fonts of results are read from all style sheets.
  expect(sheet).toBe(two.sheet.text);
});

test("one that was made stays as it was made", async () => {
  const dir = build();
  await restorePages(dir, [{ ...two, address: "/posts/one" }]);
  expect(read(dir, "one.html")).toContain("One.");
  expect((await finishBuild(dir, new Map())).problems).toEqual([]);
});

test("what Next says of a page in a way that is not known is refused", async () => {
  const dir = build({ headers: { link: "</posts/one>; rel=canonical" } });
  await expect(restorePages(dir, [two])).rejects.toThrow(
    /What Next says of \/posts\/one is of a form that is not known/,
  );
  expect(existsSync(path.join(dir, "server/app/posts/two.html"))).toBe(false);
});

test("so is a page of a route of which none was made", async () => {
  const page = { ...two, route: "/tags/[tag]" };
  await expect(restorePages(build(), [page])).rejects.toThrow("No page of /tags/[tag] was made");
});
