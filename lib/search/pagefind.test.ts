import { createHash } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { parsePage } from "../finish/html";
import { openTestIndex } from "../testing/search";
import { makeSearchIndex, type SearchIndex } from "./pagefind";
import { type Found, recordAddress, recordOf, textsOf } from "./record";

function record(path: string, title: string, body: string, more: Partial<Found> = {}) {
  const found: Found = {
    path,
    title,
    excerpt: null,
    lang: "en",
    date: "2025-01-01",
    tags: [],
    series: null,
    ...more,
  };
  const texts = textsOf(parsePage(`<div class="prose">${body}</div>`).elements);
  return { address: recordAddress(found), html: recordOf(found, texts ?? "") };
}

const records = [
  record(
    "/posts/norms",
    "Clipping",
    '<p>Watch <code>grad_norm</code>: near 0.5 for 12,000 steps.</p><h2 id="code">Code</h2><pre><code>loss.backward(x_t, scale=clip_range)</code></pre>',
    { tags: [{ slug: "training", label: "Training" }], date: "2025-03-01" },
  ),
  record("/posts/hoc", "Học tăng cường", "<p>Đường đi đến đích là một chính sách.</p>", {
    lang: "vi",
    date: "2024-05-01",
    tags: [{ slug: "tieng-viet", label: "Tiếng Việt" }],
  }),
  record(
    "/posts/gpt",
    "GPT-3 and after",
    "<p>Policies of a reward model. The model of a reward. A &lt;b&gt;tag&lt;/b&gt; as text. kl_div too.</p>",
  ),
  record("/about", "About", "<p>Who writes here about a reward model.</p>", { date: null }),
];

let index: SearchIndex;
let ask: Awaited<ReturnType<typeof openTestIndex>>;
beforeAll(async () => {
  index = await makeSearchIndex(records, "en-GB");
  ask = await openTestIndex(index);
});
afterEach(() => vi.unstubAllEnvs());

describe("the index finds", () => {
  test.each([
    ["an identifier", "grad_norm", ["/posts/norms"]],
    ["another", "kl_div", ["/posts/gpt"]],
    ["one within a call", "clip_range", ["/posts/norms"]],
    ["a short one", "x_t", ["/posts/norms"]],
    ["a call as it is written", "loss.backward(x_t", ["/posts/norms"]],
    ["a decimal number", "0.5", ["/posts/norms"]],
    ["a grouped number", "12,000", ["/posts/norms"]],
    ["a compound", "GPT-3", ["/posts/gpt"]],
    ["another form of a word", "policy", ["/posts/gpt"]],
    ["the beginning of a word", "clipp", ["/posts/norms"]],
    ["Vietnamese with its marks", "Học tăng cường", ["/posts/hoc"]],
    ["Vietnamese without them", "hoc tang cuong", ["/posts/hoc"]],
    ["Vietnamese with đ", "đường", ["/posts/hoc"]],
    ["Vietnamese with d for đ", "duong di den dich", ["/posts/hoc"]],
    ["a phrase", '"model of a reward"', ["/posts/gpt"]],
    ["nothing for a phrase in another order", '"reward of model"', []],
    ["nothing for what is nowhere", "zebra", []],
  ] as const)("%s", async (_, query, addresses) => {
    expect((await ask.ask(query)).map(({ url }) => url)).toEqual(addresses);
  });

  test("and marks it in the text as it was written", async () => {
    const [first] = await ask.ask("dich");
    expect(first?.excerpt).toContain("Đường đi đến <mark>đích");
    const [call] = await ask.ask("clip_range");
    expect(call?.excerpt).toContain("loss.backward(x_t, scale=<mark>clip_range)");
    const [markup] = await ask.ask("tag");
    expect(markup?.excerpt).toContain("&lt;b&gt;");
  });
});

test("it is narrowed down and sorted; what has no date comes last", async () => {
  expect(await ask.call("filters")).toEqual({
    tag: { "training:Training": 1, "tieng-viet:Tiếng Việt": 1 },
    year: { 2024: 1, 2025: 2 },
  });
  const narrowed = await ask.ask("", { filters: { tag: ["tieng-viet:Tiếng Việt"] } });
  expect(narrowed.map(({ url }) => url)).toEqual(["/posts/hoc"]);
  const sorted = await ask.ask("reward", { sort: { date: "desc" } });
  expect(sorted.map(({ url }) => url)).toEqual(["/posts/gpt", "/about"]);
});

function digest({ files, entry }: SearchIndex): string {
  const hash = createHash("sha256").update(JSON.stringify(entry));
  for (const [name, content] of [...files].sort()) hash.update(name).update(content);
  return hash.digest("hex");
}

test("two builds of the same pages have the same bytes", async () => {
  expect(digest(await makeSearchIndex(records, "en"))).toBe(digest(index));
});

test("every name changes with what is in the file, and nothing is served that nobody asks for", () => {
  for (const name of index.files.keys()) {
    expect(name).toMatch(
      /^(?:(?:index|filter|fragment)\/en_|pagefind\.en_|wasm\.en\.|worker\.)[0-9a-f]+\.?[\w]*$/,
    );
  }
});

test("a language without stems of its own is indexed as it is", async () => {
  const other = await openTestIndex(await makeSearchIndex(records, "vi"));
  expect((await other.ask("hoc tang cuong")).map(({ url }) => url)).toEqual(["/posts/hoc"]);
});

test("where Pagefind has no program for the machine, it says so and what to do", async () => {
  vi.resetModules();
  vi.stubEnv("npm_config_arch", "abacus");
  const { makeSearchIndex: make } = await import("./pagefind");
  await expect(make(records, "en")).rejects.toThrow(
    /optional package: install with npm ci --include=optional/,
  );
});
