import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Budget, budgetNames } from "../budget";
import { attribute, parsePage } from "./html";
import { overBudget, weigh } from "./weigh";

const own = "/_next/static/media/enhance.abc.js";
const sizes: Readonly<Record<string, number>> = {
  [own]: 1000,
  "/_next/static/chunks/a.js": 3000,
  "/_next/static/chunks/b.js": 2000,
  "/f/core.woff2": 20_000,
  "/f/viet.woff2": 9000,
  "/_next/static/media/page.a.css": 700,
};
const files = {
  sent: (address: string) => sizes[address] ?? 0,
  stored: (address: string) => sizes[address] ?? 0,
};

const style =
  "@font-face{src:url(/f/core.woff2);unicode-range:U+0-7f}@font-face{src:url(/f/viet.woff2);unicode-range:U+1ea0-1ef9}";
const html = [
  `<head><style>${style}</style><link rel="icon" href="/favicon.ico"><link rel="icon" href="/icon.svg">`,
  `<script src="/enhance.js" defer></script><meta name="runtime" content="/_next/static/chunks/a.js /_next/static/chunks/b.js">`,
  `<script src="/_next/static/chunks/old.js" nomodule></script></head><body><p class="x">Words.</p></body>`,
].join("");

const { elements } = parsePage(html);
const weight = weigh({ html, style, sheet: null, elements }, [own, "/enhance.js"], files);

describe("what a page weighs", () => {
  test("its scripts, ours and the framework's, those that wait for an island too", () => {
    expect(weight.js.amount).toBe(1000);
    expect(weight.framework).toEqual({
      amount: 5000,
      of: ["/_next/static/chunks/a.js 3.0 KB", "/_next/static/chunks/b.js 2.0 KB"],
    });
  });

  test("its fonts, apart for the letters that English has not", () => {
    expect(weight.fonts.amount).toBe(20_000);
    expect(weight.letters.amount).toBe(9000);
  });

  test("its style sheet, and its HTML without that and above its text", () => {
    expect(weight.css.amount).toBe(gzipSync(style).length);
    expect(weight.html.amount).toBe(gzipSync(html.replace(style, "")).length - gzipSync("Words.").length);
  });

  test("the style sheet that it asks for, as CSS and as a request", () => {
    const sheet = "/_next/static/media/page.a.css";
    const linked = weigh({ html, style, sheet, elements }, [own, "/enhance.js"], files);
    expect(linked.css.amount).toBe(weight.css.amount + 700);
    expect(linked.css.of).toContain(`${sheet} 0.7 KB`);
    expect(linked.requests.amount).toBe(weight.requests.amount + 1);
  });

  test("its HTML above its drawings too, which are what its author says; icons are not", () => {
    const path = (seed: number) => Array.from({ length: 400 }, (_, index) => (index * seed) % 997).join(",");
    const page = (role: string) =>
      `<body><div role="${role}"><div><svg><path d="${path(613)}" /></svg></div></div></body>`;
    const html = (text: string) =>
      weigh(
        { html: text, style: "", sheet: null, elements: parsePage(text).elements },
        [own, "/enhance.js"],
        files,
      ).html;
    expect(html(page("none")).amount).toBeGreaterThan(500);
    expect(html(page("img")).amount).toBeLessThan(100);
    expect(html(page("img")).of).toContainEqual(expect.stringMatching(/^its drawings alone \d/));
  });

  test("its HTML above the addresses that its author has written, each once", () => {
    const address = (number: number) => `https://example.org/${((number * 7919) % 104729).toString(36)}/page`;
    const all = Array.from({ length: 200 }, (_, index) => address(index));
    const page = (name: string) =>
      parsePage(`<body>${[...all, ...all].map(one => `<a ${name}="${one}">A</a>`).join("")}</body>`);
    const html = (name: string) => {
      const { elements } = page(name);
      const text = elements.map(one => attribute(one, name) ?? "").join();
      return weigh({ html: text, style: "", sheet: null, elements }, [own, "/enhance.js"], files).html;
    };
    expect(html("data-href").amount - html("href").amount).toBe(gzipSync(all.join("\n")).length);
    expect(html("href").of).toContainEqual(expect.stringMatching(/^addresses of other sites alone \d/));
  });

  test("its requests: the page, scripts, one of its icons and fonts that English asks for", () => {
    expect(weight.requests.amount).toBe(6);
  });
});

describe("a limit", () => {
  const page = { address: "/a", file: ".next/server/app/a.html" };
  const raising = (limits: Partial<Budget>) => ({ file: "a.mdx", limits, places: {}, mayRaise: true });
  const roomy: Budget = { html: 50, css: 50, js: 50, framework: 50, fonts: 50, letters: 50, requests: 50 };
  const tight: Budget = {
    html: 0,
    css: 0,
    js: 0.999,
    framework: 4.999,
    fonts: 19.999,
    letters: 8.999,
    requests: 5,
  };

  test("that is not passed is no problem", () => {
    expect(overBudget(page, weight, roomy)).toEqual([]);
  });

  test.each(budgetNames)("of %s that is passed names the page, the limit and what weighs", name => {
    const [problem, ...others] = overBudget(page, weight, { ...roomy, [name]: tight[name] });
    expect(others).toEqual([]);
    expect(problem?.subject).toBe("/a");
    expect(problem?.expected).toContain(`${name}: at most `);
    for (const part of weight[name].of.slice(0, 2)) expect(problem?.found).toContain(part);
  });

  test("that the post raised counts instead", () => {
    expect(overBudget(page, weight, { ...roomy, js: 0.5 }, raising({ js: 2 }))).toEqual([]);
  });

  test("that the post set lower than its kind's stays", () => {
    expect(overBudget(page, weight, roomy, raising({ js: 0.5 }))).toEqual([]);
  });

  test("that is passed is reported beside the others", () => {
    expect(overBudget(page, weight, tight).map(({ expected }) => expected.split(":")[0])).toEqual(
      budgetNames,
    );
  });
});
