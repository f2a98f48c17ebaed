import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { assets, builtPage, islandRow, payload, streamedIsland } from "../testing/built-page";
import { finishPage } from "./page";
import { readStyleSheet } from "./style-sheet";
import { weigh } from "./weigh";

function finish(html: string): string {
  const result = finishPage(html, "/posts/one", assets);
  expect(result.problems).toEqual([]);
  return result.html ?? "";
}

/** Its style sheet. */
function rulesOf(html: string): string {
  const result = finishPage(html, "/posts/one", assets);
  return result.html === null ? "" : (result.made?.text ?? "");
}

function finished(html: string) {
  const result = finishPage(html, "/posts/one", assets);
  if (result.html === null) throw new Error("The page was not finished.");
  return result;
}

function faults(html: string): string[] {
  return finishPage(html, "/posts/one", assets).problems.map(({ found }) => found);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

const islandPage = builtPage(streamedIsland.place, { behind: streamedIsland.behind, rows: islandRow });

test("a page in another language than the site's says so at its root, however often it is finished", () => {
  const html = builtPage("<p>Xin chào.</p>").replace("<main>", '<main lang="vi">');
  const once = finish(html);
  expect(once).toContain('<html lang="vi">');
  expect(finish(once)).toBe(once);
  expect(finish(builtPage("<p>Hello.</p>"))).toContain('<html lang="en">');
});

describe("a page without a client component of ours", () => {
  const html = finish(builtPage('<p class="text">Hello<!-- --> there.</p>'));

  test("has nothing of the framework left", () => {
    expect(html).not.toMatch(
      /_next\/static\/chunks|__next_f|TURBOPACK|next-size-adjust|preconnect|<!--|hidden/,
    );
    expect(html).toContain('<p class="text">Hello there.</p>');
  });

  test("asks for the rules that it can use, and no others, by an address made of them", () => {
    const page = builtPage('<p class="text">Hello<!-- --> there.</p>');
    const { made, sheet } = finished(page);
    expect(made).toEqual({ address: sheet, text: ".text{color:blue}.js .text{color:green}" });
    expect(html).toContain(`<link rel="stylesheet" href="${sheet}" data-sheet>`);
    expect(sheet).toMatch(/^\/_next\/static\/media\/page\.[0-9a-f]{16}\.css$/);
    expect(finished(page.replace("Hello", "Farewell")).sheet).toBe(sheet);
    expect(finished(page.replace('"text"', '"later"')).sheet).not.toBe(sheet);
    expect(html).not.toContain("site.css");
  });

  test("has its fonts in itself, for its own letters", () => {
    const css =
      "@font-face{font-family:F;src:url(/f.woff2);unicode-range:U+0-7f,U+2000-206f,U+20a0-20c0}p{font-family:F}";
    const address = "/_next/static/chunks/site.css";
    const lettered = { ...assets, sheets: new Map([[address, readStyleSheet(css, address)]]) };
    const page = builtPage("<p>It’s</p>");
    const result = finishPage(page, "/a", lettered);
    const face = "@font-face{font-family:F;src:url(/f.woff2);unicode-range:U+0-7f,U+2019}";
    expect(result.html).toContain(`<style data-sheet>${face}</style>`);
    expect(result.html).toContain(`style-src 'self' 'sha256-${sha256(face)}'`);
    expect(result).toMatchObject({ made: { text: "p{font-family:F}" } });
    expect(finishPage(result.html ?? "", "/a", lettered).html).toBe(result.html);
  });

  test("fetches no font ahead whose rule it has not", () => {
    const face = (name: string) => `@font-face{font-family:F;src:url(/${name}.woff2);unicode-range:U+0-7f}`;
    const css = `${face("f.whole")}${face("f.core")}p{font-family:F}`;
    const address = "/_next/static/chunks/site.css";
    const lettered = { ...assets, sheets: new Map([[address, readStyleSheet(css, address)]]) };
    const ahead = (name: string) => `<link rel="preload" href="/${name}.woff2" as="font" crossorigin=""/>`;
    const page = (...names: string[]) =>
      builtPage("<p>Text.</p>").replace("</head>", `${names.map(ahead).join("")}</head>`);
    const fetched = (html: string) =>
      [...(finishPage(html, "/a", lettered).html ?? "").matchAll(/rel="preload" href="([^"]+)"/g)].map(
        ([, href]) => href,
      );
    expect(fetched(page("f.core"))).toEqual(["/f.core.woff2"]);
    expect(fetched(page("f.core", "f.whole"))).toEqual(["/f.whole.woff2"]);
  });

  test("loses what it was to fetch ahead, which other pages decide", () => {
    const ahead = '<link rel="prefetch" as="style" href="/_next/static/media/page.abc.css">';
    expect(finish(html.replace("<title>", `${ahead}<title>`))).toBe(html);
  });

  test("asks for the enhancement script by its content", () => {
    expect(html).toContain('<script src="/_next/static/media/enhance.abc.js" defer=""></script>');
    expect(html).not.toContain('"/enhance.js"');
  });

  test("opens with a policy that allows its own inline texts by hash, and no others", () => {
    const [, policy = ""] =
      /<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ??
      [];
    expect(policy).toContain(
      `script-src 'self' 'sha256-${sha256('document.documentElement.className="js"')}';`,
    );
    expect(policy).toContain("style-src 'self';");
    for (const directive of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy.split("; ")).toContain(directive);
    }
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  test("is left as it is when it is finished again", () => {
    expect(finish(html)).toBe(html);
  });
});

describe("a page with an island", () => {
  const html = finish(islandPage);

  test("keeps the framework, its payload and its style sheet; its scripts wait in a list", () => {
    expect(html).toContain('<meta name="runtime" content="/_next/static/chunks/router.js">');
    expect(html).not.toMatch(/src="\/_next\/static\/chunks|as="script"/);
    // React looks for the link to the whole sheet; what the page and its islands use of it is in a sheet of its own.
    expect(html).toMatch(/<link [^>]*href="\/_next\/static\/chunks\/site.css"[^>]* disabled="">/);
    expect(rulesOf(islandPage)).toContain(".later{");
    expect(rulesOf(islandPage)).not.toContain(".never{");
    expect(html).toContain("self.__next_f.push([1,");
  });

  test("has the island's first state in its place, without a script that puts it there", () => {
    expect(html).toContain(`<figure data-island="demo"><!--$-->${streamedIsland.content}<!--/$--></figure>`);
    expect(html).not.toMatch(/\$RC|<template|id="S:0"|Waiting/);
  });

  test("allows each of its inline scripts by hash", () => {
    const inline = [...html.matchAll(/<script(?![^>]* src=)[^>]*>([^<]*)<\/script>/g)].map(
      match => match[1] ?? "",
    );
    expect(inline).toHaveLength(4);
    for (const text of inline) expect(html).toContain(`'sha256-${sha256(text)}'`);
  });

  test("allows style attributes by hash", () => {
    const styled = builtPage('<p style="width:10%">Bar</p>');
    expect(finish(styled)).toContain(`style-src 'self' 'unsafe-hashes'`);
    expect(finish(styled)).toContain(`'sha256-${sha256("width:10%")}'`);
  });

  test("is refused where a browser would build it otherwise than React wrote it", () => {
    const broken = builtPage(`<p>${streamedIsland.place}</p>`, {
      behind: streamedIsland.behind,
      rows: islandRow,
    });
    const [problem, ...others] = finishPage(broken, "/posts/one", assets).problems;
    expect(others).toEqual([]);
    expect(problem?.found).toMatch(
      /^"<p><figure data-island="demo">.*", which it ends early, moves or adds$/,
    );
    expect(finish(builtPage("<p>a<div>b</div>"))).toContain("<p>a<div>b</div>");
  });

  test("is left as it is when it is finished again, and weighs what it weighed", () => {
    expect(finish(html)).toBe(html);
    const { style: first } = finished(islandPage);
    const { style: again } = finished(html);
    expect(again).toBe(first);
  });
});

describe("a page whose content was kept apart", () => {
  const content = '<p class="text">Hello “there”.</p><p style="width:1px">a</p>';
  const apart = builtPage("").replace(
    "<main></main>",
    '<main id="main" class="page" data-filling="abc"></main>',
  );
  const whole = builtPage("").replace("<main></main>", `<main id="main" class="page">${content}</main>`);
  const fill = (name: string) => (name === "abc" ? content : undefined);

  test("comes out as one that was whole, and so does what it weighs", () => {
    const one = finishPage(apart, "/a", assets, fill);
    const other = finishPage(whole, "/a", assets);
    expect(one.problems).toEqual([]);
    expect(one.html).toContain(content);
    // The order of hashes in the policy follows the order in which elements are read.
    const unordered = (html: string | null) =>
      html?.replace(/content="default-src[^"]*"/, policy => policy.split(" ").sort().join(" "));
    expect(unordered(one.html)).toBe(unordered(other.html));
    if (one.html === null || other.html === null) throw new Error("A page was not finished.");
    const files = { sent: () => 1, stored: () => 1 };
    const names = ["/a.js", "/b.js"] as const;
    expect(weigh(one, names, files).html.amount).toBeCloseTo(weigh(other, names, files).html.amount, -1);
  });

  test("is left as it is when it is finished again", () => {
    const { html } = finishPage(apart, "/a", assets, fill);
    expect(finish(html ?? "")).toBe(html);
  });

  test("is refused where the content is not there, or is nothing to show", () => {
    expect(finishPage(apart, "/a", assets).problems).toMatchObject([{ found: 'none by the name "abc"' }]);
    const bad = finishPage(apart, "/a", assets, () => '<p onclick="x()">a</p>');
    expect(bad.problems).toMatchObject([{ found: "<p onclick>, a script in an attribute" }]);
  });
});

test("a sheet that prints the page's title gets it, as CSS writes it", () => {
  const sheet = "/_next/static/chunks/site.css";
  const css = '@page{@top-center{content:var(--running-title,"")}}';
  const printing = { ...assets, sheets: new Map([[sheet, readStyleSheet(css, sheet)]]) };
  const page = builtPage('<h1>A "b" \\ &lt;/style&gt; <em>c</em></h1>');
  const { html } = finishPage(page, "/posts/one", printing);
  const title = '"A \\22 b\\22  \\5c  \\3c /style> c"';
  expect(html).toContain(`<style data-sheet>:root{--running-title:${title}}</style>`);
  expect(finishPage(html ?? "", "/posts/one", printing).html).toBe(html);
  expect(finish(page)).not.toContain("--running-title");
});

test("a mark of the step's own on another element makes no style sheet of its text", () => {
  expect(finish(builtPage('<p data-sheet="">body{display:none}</p>'))).not.toContain(
    "<style data-sheet>body{display",
  );
});

test("a text of the author's that looks like a row of the payload makes no island", () => {
  const text = `x\n${islandRow}`;
  const html = builtPage("<p>Text</p>", { rows: `b:T${Buffer.byteLength(text).toString(16)},${text}` });
  expect(finish(html)).not.toContain("__next_f");
});

describe("what is not known fails, and says what it is", () => {
  test.each([
    ["an inline script of nobody's", builtPage("<script>alert(1)</script>"), 'an inline script "alert(1)"'],
    [
      "a script that is no file of the build",
      builtPage('<script src="/_next/static/chunks/new.js"></script>'),
      'a script "/_next/static/chunks/new.js"',
    ],
    [
      "a style sheet of nobody's",
      builtPage("<style>body{display:none}</style>"),
      'a style sheet "body{display:none}"',
    ],
    ["a comment that React does not write", builtPage("<!--BUILD-->"), '"<!--BUILD-->"'],
    [
      "a boundary that nothing fills",
      builtPage('<!--$?--><template id="B:7"></template><!--/$-->'),
      '<template id="B:7">',
    ],
    [
      "a link of a new kind",
      builtPage("", { head: '<link rel="expect" href="#x"/>' }),
      '<link rel="expect" href="#x">',
    ],
    [
      "a thing that a page says about itself",
      builtPage("", { head: '<meta name="next-router-state" content="x"/>' }),
      '<meta name="next-router-state">',
    ],
    [
      "a payload of another form",
      builtPage("", { behind: "<script>self.__next_f.push([7,{}])</script>" }),
      "another form",
    ],
    ["rows of another form", builtPage("", { behind: payload("?no rows\n") }), "another form"],
    [
      "an island without its code",
      builtPage('<figure data-island="x"></figure>'),
      "an island without its client component",
    ],
    [
      "code without its island",
      builtPage("<p>x</p>", { rows: islandRow }),
      "a client component outside an island",
    ],
  ])("%s", (_, html, found) => {
    expect(faults(html)).toContain(found);
  });

  test("at its place in the file, with the likely fix", () => {
    const [problem] = finishPage(builtPage("\n\n  <script>x()</script>"), "/a", assets).problems;
    expect(problem).toMatchObject({ line: 3, column: 3, subject: "/a", severity: "error" });
    expect(problem?.fix).toContain("docs/decisions");
  });

  test("all of it, not the first alone", () => {
    expect(faults(builtPage('<!--a--><script>b()</script><link rel="expect"/>'))).toEqual([
      'an inline script "b()"',
      '<link rel="expect" href="">',
      '"<!--a-->"',
    ]);
  });
});

describe("what the policy would block fails", () => {
  test.each([
    ['<p onclick="x()">a</p>', "<p onclick>, a script in an attribute"],
    ['<a href="javascript:x()">a</a>', '<a href="javascript:…">'],
    [
      '<img src="https://example.com/a.png"/>',
      '<img src="https://example.com/a.png">, which is not the blog\'s own',
    ],
    [
      '<img src="/a.png" srcset="/a.png 1x, //example.com/b.png 2x"/>',
      '<img srcset="//example.com/b.png 2x">, which is not the blog\'s own',
    ],
    [
      '<iframe src="https://example.com/"></iframe>',
      '<iframe src="https://example.com/">, which is not the blog\'s own',
    ],
    ['<object data="/x"></object>', "<object>"],
    [
      '<iframe src="data:image/svg+xml,x"></iframe>',
      '<iframe src="data:image/svg+xml,x">, which is not the blog\'s own',
    ],
    [
      '<noscript><img src="https://example.com/a.png"/></noscript>',
      '<img src="https://example.com/a.png">, which is not the blog\'s own',
    ],
    [
      '<p style="background:url(https://example.com/a.png)"></p>',
      '<p style="background:url(https://example.com/a.png)">, which is not the blog\'s own',
    ],
  ])("%s", (body, found) => {
    expect(faults(builtPage(body))).toEqual([found]);
  });

  test("a link that a reader may follow is none of its business", () => {
    expect(
      faults(builtPage('<a href="https://example.com/">a</a><img src="data:image/png;base64,AA=="/>')),
    ).toEqual([]);
  });
});
