import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { devRewrites, variedPages } from "./dev-pages";

test("every page whose address varies is served without a process of its own in development", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter(file => /\].*\/page\.tsx$/.test(file))
    .map(file => `/${file.replace(/\/page\.tsx$/, "").replace(/\[(\w+)\]/g, ":$1")}`);
  const known = Object.values(variedPages).map(source => source.replace(/\(.*\)$/, ""));
  expect(pages.toSorted()).toEqual(known.toSorted());
});

test("a page is told what its address says", () => {
  expect(devRewrites()).toContainEqual({
    source: "/tags/:tag/page/:page",
    destination: "/content-events/any-page?kind=tagPosts&tag=:tag&page=:page",
  });
});
