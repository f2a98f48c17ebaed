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

/** What is said of settings that are wrong. */
function faults(wrong: object): string {
  try {
    parseSettings({ ...site, ...wrong });
  } catch (error) {
    return String(error);
  }
  return "";
}

test("values of the wrong form are told by their names, all in one go", () => {
  expect(parseSettings(site)).toEqual(site);
  const message = faults({
    pageSize: "12",
    citations: "apa",
    source: "x",
    licence: { name: "MIT", url: "x" },
    security: { contact: "me", expires: "2027" },
    tagLine: "x",
  });
  for (const [name, expected, found] of [
    ["citations", 'one of "author-date"|"numeric"', '"apa"'],
    ["pageSize", "number", '"12"'],
    ["source", "a whole address, or nothing", '"x"'],
    ["licence.url", "a whole address, https://…", '"x"'],
    ["security.contact", "a whole address, mailto:… or https://…", '"me"'],
    ["security.expires", "an instant in UTC, such as 2027-12-31T00:00:00Z", '"2027"'],
    ["settings", "no other fields than its own", "tagLine"],
  ]) {
    expect(message).toContain(
      `lib/site.ts  error  ${name}\n  expected  ${expected}\n  found     ${found}\n  fix       `,
    );
  }
});

test("what stands in braces in an address is known, since another name would be left there", () => {
  const report = "mailto:a@blog.example?subject={title}&body={url}%0A{file}";
  expect(faults({ source: "https://git.example/{file}", report })).toBe("");
  expect(faults({ report: "mailto:a@blog.example?subject={titel}" })).toContain(
    "error  report\n  expected  no braces but those of {title}, {url}, {file}\n  found     ",
  );
  expect(faults({ source: "https://git.example/{branch}/{file}" })).toContain(
    "error  source\n  expected  no braces but those of {file}\n  found     ",
  );
  expect(faults({ source: "https://git.example/" })).toContain("error  source\n  expected  {file} in it\n");
  expect(faults({ licence: { name: "MIT" } })).toContain("error  licence.url\n");
});

test.each([
  [{ lang: "vi_VN" }, "lang", "a language tag (BCP 47), such as en or vi", '"vi_VN"'],
  [{ lang: "english" }, "lang", "a language tag (BCP 47), such as en or vi", '"english"'],
  [{ name: "A\u202eB" }, "name", "one line of signs that can be seen", '"A\\u202eB"'],
  [{ author: "A\nB" }, "author", "one line of signs that can be seen", '"A\\nB"'],
  [{ webmention: "mentions.example" }, "webmention", "a whole address, or nothing", '"mentions.example"'],
  [
    { report: "https://a.example/{title} x" },
    "report",
    "a whole address, or nothing",
    '"https://a.example/{title} x"',
  ],
  [
    { comments: { repo: "an/blog", repoId: "R_1", category: "A", categoryId: "D", theme: "dark" } },
    "comments",
    "no other fields than its own",
    "theme",
  ],
  [
    { counter: { kind: "umami", url: "http://counter.example", id: "1" } },
    "counter.url",
    "a whole address, https://…",
    '"http://counter.example"',
  ],
  [
    { counter: { kind: "umami", url: "https://me:secret@counter.example", id: "1" } },
    "counter.url",
    'an address without a name, "?" or "#"',
    '"https://me:secret@counter.example"',
  ],
  [
    { security: { contact: "mailto:an@blog.example\nX: y", expires: "2099-01-01T00:00:00Z" } },
    "security.contact",
    "one line of signs that can be seen",
    '"mailto:an@blog.example\\nX: y"',
  ],
  [
    { security: { contact: "an@blog.example", expires: "2099" } },
    "security.expires",
    "an instant in UTC, such as 2027-12-31T00:00:00Z",
    '"2099"',
  ],
])("%j is refused, and what was expected is said", (wrong, name, expected, found) => {
  expect(faults(wrong)).toContain(`error  ${name}\n  expected  ${expected}\n  found     ${found}`);
});
