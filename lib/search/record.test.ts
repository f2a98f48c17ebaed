import { expect, test } from "vitest";
import { parsePage } from "../finish/html";
import { type Found, facetsOf, recordOf, sectionsOf, textsOf } from "./record";

function texts(body: string): string | null {
  const page = `<header>Chrome</header><main><div class="prose text">${body}</div><p>Foot</p></main>`;
  return textsOf(parsePage(page).elements);
}

test("is the author's text by section, with the headings' ids", () => {
  expect(
    texts(
      '<p>An <em>opening</em>.</p><h2 id="one"><a href="#one">One</a></h2><ul><li>First</li><li>Second</li></ul>',
    ),
  ).toBe('<p>An opening.</p>\n<h2 id="one">One</h2>\n<p>First</p>\n<p>Second</p>');
});

test("has code, what pictures say, captions and cells", () => {
  const body =
    '<pre><code>x = 1\ny = 2</code></pre><figure><a href="a.png"><img alt="A plot" src="a.png"></a><figcaption>Loss</figcaption></figure><table><tr><td>a</td><td>b</td></tr></table>';
  expect(texts(body)).toBe(
    "<pre>x = 1 \u2064y = 2 \u2064</pre>\n<p>A plot</p>\n<p>Loss</p>\n<p>a</p>\n<p>b</p>",
  );
});

test("has tokens as the text that they are, without their numbers", () => {
  const token = (shown: string, said: string) =>
    `<li class="token"><span class="token-text" aria-hidden="true">${shown}</span><span class="sr-only">${said}</span><span class="token-fact">13767</span></li>`;
  const space = '<span class="token-space">\u00a0</span>';
  expect(
    texts(
      `<figure class="tokens"><ol class="token-list">${token("The", "The")}${token(`${space}re`, "space re")}${token("ward", "ward")}</ol><p class="token-legend">0–20 %</p><figcaption>Words</figcaption></figure>`,
    ),
  ).toBe("<p>The reward</p>\n<p>Words</p>");
});

test("says once what pictures for two themes and their caption say", () => {
  const pictures = '<a href="a.png"><img alt="Loss"><img alt="Loss"></a>';
  expect(texts(`<figure>${pictures}</figure>`)).toBe("<p>Loss</p>");
  expect(texts(`<figure>${pictures}<figcaption>Figure 1 Loss</figcaption></figure>`)).toBe(
    "<p>Figure 1 Loss</p>",
  );
});

test("has a formula once, as it is read", () => {
  const math = '<math alttext="x^2"><semantics><mi>x</mi><annotation>x^2</annotation></semantics></math>';
  expect(texts(`<p>So ${math}.</p>`)).toBe("<p>So x^ \u20602.</p>");
});

test("has what is set as MathML as it is read", () => {
  const body =
    "<p>Of <math><msub><mi>π</mi><mi>θ</mi></msub></math>: <math><mi>O</mi><mo>(</mo><msup><mi>n</mi><mn>2</mn></msup><mo>)</mo><mo>=</mo><mrow><mi>log</mi><mo>\u2061</mo><mspace></mspace><mi>𝔼</mi></mrow></math>.</p>";
  expect(sectionsOf(texts(body) ?? "")[0]?.text).toBe("Of π_θ: O(n²) = log E.");
});

test("has a term in its sentence, and what it means behind it", () => {
  const term =
    '<dfn><button type="button" class="term" popovertarget="definition-1">policy</button></dfn><span id="definition-1" class="definition" popover="auto">What acts.</span>';
  expect(texts(`<p>It changes the ${term}, step by step.</p>`)).toBe(
    "<p>It changes the policy, step by step.</p>\n<p>What acts.</p>",
  );
});

test("tells each line of code, and what a block is called, from sentences", () => {
  const body =
    '<p>So:</p><fieldset><label><input type="radio">b.py</label></fieldset><div class="code"><p class="code-head"><span class="code-title">a.py</span><button>Copy</button></p><pre><code>a(\n\n  b\n)\n</code></pre></div>';
  expect(texts(body)).toBe(
    "<p>So:</p>\n<pre>b. \u2060py \u2064</pre>\n<pre>a. \u2060py \u2064</pre>\n<pre>a( \u2064b \u2064) \u2064</pre>",
  );
  expect(recordOf(post, texts(body) ?? "")).not.toContain("\u2064");
});

test("has nothing of what is around or beside the text", () => {
  const body = [
    '<p>Text<sup><a data-footnote-ref href="#n">1</a></sup></p><p class="code-language">python</p>',
    '<div data-island="x">Play</div><span class="sr-only">told</span><button>Copy</button><svg><text>t</text></svg>',
    '<script>s</script><p aria-hidden="true">drawn</p><a data-footnote-backref href="#r">↩</a><a role="doc-backlink" href="#c">↩2</a>',
  ];
  expect(texts(body.join(""))).toBe("<p>Text</p>");
});

test("code in a line stands between its edges, which part no word and are not told to the index", () => {
  const edged = texts("<p>The <code>loss</code>/<code>x_t</code>s of <code>a.b(c)</code>.</p>") ?? "";
  expect(edged.replaceAll("\u2063", "|")).toBe("<p>The |loss|/| \u2060x_t|s of |a. \u2060b( \u2060c)|.</p>");
  expect(sectionsOf(edged)[0]?.text).toBe("The \u2063loss\u2063/\u2063x_t\u2063s of \u2063a.b(c)\u2063.");
  expect(recordOf(post, edged)).not.toContain("\u2063");
});

test("code that is nothing, or that a block cuts, has no edges, nor has what an author typed", () => {
  expect(texts("<p><code></code></p><p>a\u2063b</p><div>x <code>y<div>z</div></code></div>")).toBe(
    "<p>ab</p>\n<p>x y</p>\n<p>z</p>",
  );
  expect(texts("<p>a\u2064b</p>")).toBe("<p>ab</p>");
});

test("has of a figure that runs what it shows first in words, and what stands below it", () => {
  const island =
    '<figure data-island="x"><div>Play</div><details><summary>In words</summary>Heads, at <b>0.5</b>.<p>Tails.</p></details><figcaption>Two <em>coins</em>.</figcaption></figure>';
  expect(texts(`<p>Text</p>${island}`)).toBe(
    "<p>Text</p>\n<p>Heads, at 0\u21805.</p>\n<p>Tails.</p>\n<p>Two coins.</p>",
  );
});

test("has the corrections at a post's foot as a section, and nothing else from there", () => {
  const page =
    '<main><div class="prose"><p>Text</p></div><footer><h2 id="more">More</h2><section class="corrections"><h2 id="log">Corrections</h2><dl><div><dt><time>2 May 2026</time></dt><dd>The loss was too low.</dd></div></dl></section></footer></main>';
  expect(sectionsOf(textsOf(parsePage(page).elements) ?? "")).toEqual([
    { id: "", title: "", text: "Text" },
    { id: "log", title: "Corrections", text: "2 May 2026 The loss was too low." },
  ]);
});

test("has what stands above the letters of a word in the word's line", () => {
  expect(texts("<p>So <ruby>漢字<rp>(</rp><rt>kanji</rt><rp>)</rp></ruby>, too</p>")).toBe(
    "<p>So 漢 \u2060字( \u2060kanji), too</p>",
  );
});

test("has the heading that opened the text, which stands above it", () => {
  const page =
    '<main><h1>Title</h1><p role="doc-subtitle">From <em>raw</em></p><p>By</p><div class="prose"><p>Text</p></div></main>';
  expect(textsOf(parsePage(page).elements)).toBe("<p>From raw</p>\n<p>Text</p>");
});

test("a page without an author's text has none", () => {
  expect(textsOf(parsePage("<main><ol><li>A list</li></ol></main>").elements)).toBeNull();
});

test("sections are as they were written", () => {
  const body =
    '<p>Đi &amp; "see".</p><h2 id="a&quot;b">C &lt; d</h2><p>Run</p><pre><code>a.b(x_t)</code></pre><p>Then.</p>';
  expect(sectionsOf(texts(body) ?? "")).toEqual([
    { id: "", title: "", text: 'Đi & "see".' },
    { id: 'a"b', title: "C < d", text: "Run \u2063a.b(x_t) \u2064\u2063 Then." },
  ]);
});

const post: Found = {
  path: "/posts/a",
  title: 'A < B & "C"',
  excerpt: null,
  lang: "en",
  date: "2025-03-02",
  authors: ["A. Doe"],
  tags: [{ slug: "rl", label: "RL" }],
  series: { slug: "deep", title: "Deep: a series" },
};

test("the markup of a record is nobody's", () => {
  expect(recordOf(post, "<p>Text</p>")).toContain("<h1>A &lt; B &amp; &quot;C&quot;</h1>");
});

test("a post is narrowed down by its year, tags and series, a page by nothing", () => {
  expect(facetsOf(post)).toEqual([
    ["year", "2025"],
    ["tag", "rl:RL"],
    ["series", "deep:Deep: a series"],
  ]);
  expect(facetsOf({ ...post, date: null, tags: [], series: null })).toEqual([]);
});
