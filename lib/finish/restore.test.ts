import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** A build of one post, of which Next says so much beside it. */
function build(beside: unknown = meta): string {
  const dir = writeBuild(builtPage("<p>One.</p>"));
  folders.push(dir);
  writeFileSync(path.join(dir, "server/app/posts/one.meta"), JSON.stringify(beside));
  return dir;
}

const two = { address: "/posts/two", route: "/posts/[slug]", html: "<!DOCTYPE html><p>Two.</p>" };

function routes(dir: string) {
  const file = readFileSync(path.join(dir, "prerender-manifest.json"), "utf8");
  return z.object({ routes: z.record(z.string(), z.unknown()) }).parse(JSON.parse(file)).routes;
}

const read = (dir: string, name: string) => readFileSync(path.join(dir, "server/app/posts", name), "utf8");

test("a page is restored as Next would have left it, after one of its route that it has made", () => {
  const dir = build();
  restorePages(dir, [two]);
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

test("one that was made stays as it was made", async () => {
  const dir = build();
  restorePages(dir, [{ ...two, address: "/posts/one" }]);
  expect(read(dir, "one.html")).toContain("One.");
  expect((await finishBuild(dir, new Map())).problems).toEqual([]);
});

test("what Next says of a page in a way that is not known is refused", () => {
  const dir = build({ headers: { link: "</posts/one>; rel=canonical" } });
  expect(() => restorePages(dir, [two])).toThrow(
    /What Next says of \/posts\/one is of a form that is not known/,
  );
  expect(existsSync(path.join(dir, "server/app/posts/two.html"))).toBe(false);
});

test("so is a page of a route of which none was made", () => {
  const page = { ...two, route: "/tags/[tag]" };
  expect(() => restorePages(build(), [page])).toThrow("No page of /tags/[tag] was made");
});
