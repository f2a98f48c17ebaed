import { expect, test, vi } from "vitest";
import { parseSettings, site, siteUrlWarning } from "./site";

async function siteWith(url: string) {
  vi.resetModules();
  vi.stubEnv("SITE_URL", url);
  try {
    return (await import("./site")).site;
  } finally {
    vi.unstubAllEnvs();
  }
}

test.each([
  ["https://blog.example", "https://blog.example", ""],
  ["https://blog.example/", "https://blog.example", ""],
  ["https://me.example.io/project/", "https://me.example.io/project", "/project"],
  ["http://localhost:3000/a/b", "http://localhost:3000/a/b", "/a/b"],
])("SITE_URL=%s", async (given, url, base) => {
  expect(await siteWith(given)).toMatchObject({ url, base });
});

test.each([
  "blog.example",
  "ftp://blog.example",
  "https://blog.example/a b",
  "https://blog.example/ü",
  "https://blog.example/?x",
  "https://blog.example/#y",
  "https://me:secret@blog.example",
])("SITE_URL=%s is refused", async given => {
  await expect(siteWith(given)).rejects.toThrow(/SITE_URL/);
});

test.each(["http", "70000", "80 80"])("PORT=%j is told by its name where the address is made of it", port => {
  expect(() => siteUrlWarning({ PORT: port })).toThrow(
    `PORT: expected a number from 0 to 65535, found "${port}".`,
  );
  expect(siteUrlWarning({ PORT: port, SITE_URL: "https://blog.example" })).toBeNull();
});

test("a build without an address is warned, one with an address is not", () => {
  expect(siteUrlWarning({})).toContain("http://localhost:3000");
  expect(siteUrlWarning({ PORT: "8080" })).toContain("http://localhost:8080");
  expect(siteUrlWarning({ SITE_URL: "https://blog.example" })).toBeNull();
  expect(siteUrlWarning({ VERCEL_PROJECT_PRODUCTION_URL: "blog.example" })).toBeNull();
});

test("values of the wrong form are told by their names, all in one go", () => {
  expect(parseSettings(site)).toEqual(site);
  const wrong = {
    ...site,
    pageSize: "12",
    citations: "apa",
    source: "x",
    licence: { name: "MIT", url: "x" },
  };
  let message = "";
  try {
    parseSettings({ ...wrong, tagLine: "x" });
  } catch (error) {
    message = String(error);
  }
  for (const name of ["pageSize", "source", "licence.url", "settings"]) {
    expect(message).toContain(`lib/site.ts  error  ${name}\n  expected  `);
  }
  expect(message).toContain("found     string");
});
