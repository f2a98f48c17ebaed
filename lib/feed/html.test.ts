import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { markdownHtml } from "./from-markdown";
import { type BodyPlace, feedHtml } from "./html";

const origin = "https://blog.example";
const place: BodyPlace = {
  slug: "a-post",
  lang: "en",
  dir: "ltr",
  link: target => new URL(target, `${origin}/posts/a-post`).href,
  file: src => new URL(src.replace("/_next/chart.1.png", "/images/chart.png"), `${origin}/`).href,
};
const settle = (html: string): string => feedHtml(html, place);

describe("addresses", () => {
  test.each([
    ['<a href="/posts/b#c">b</a>', '<a href="https://blog.example/posts/b#c">b</a>'],
    ['<a href="b">b</a>', '<a href="https://blog.example/posts/b">b</a>'],
    [
      '<a href="https://other.example/?a=1&amp;b=2">o</a>',
      '<a href="https://other.example/?a=1&amp;b=2">o</a>',
    ],
    ['<a href="mailto:x@y.example">m</a>', '<a href="mailto:x@y.example">m</a>'],
    [
      '<video src="/a.mp4" poster="/a.png" controls=""><track src="/a.vtt"></video>',
      '<video src="https://blog.example/a.mp4" poster="https://blog.example/a.png" controls=""><track src="https://blog.example/a.vtt"></video>',
    ],
    [
      '<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="A">',
      '<img src="https://blog.example/a.png" srcset="https://blog.example/a.png 1x, https://blog.example/b.png 2x" alt="A">',
    ],
    [
      '<blockquote cite="/posts/b">q</blockquote>',
      '<blockquote cite="https://blog.example/posts/b">q</blockquote>',
    ],
  ])("%s", (html, expected) => expect(settle(html)).toBe(expected));
});

test("a text in another language than the site's says so, and which way it runs", () => {
  const inLanguage = (lang: string, dir: "ltr" | "rtl") => feedHtml("<p>a</p>", { ...place, lang, dir });
  expect(inLanguage("vi", "ltr")).toBe('<div lang="vi">\n<p>a</p>\n</div>');
  expect(inLanguage("ar", "rtl")).toBe('<div lang="ar" dir="rtl">\n<p>a</p>\n</div>');
});

describe("ids", () => {
  test("are the post's own, and so are links to them", () => {
    expect(settle('<p id="x">x</p><p><a href="#x">to x</a></p>')).toBe(
      '<p id="a-post.x">x</p><p><a href="#a-post.x">to x</a></p>',
    );
  });

  test("a link to a part that only the page has leads to the page", () => {
    expect(settle('<a href="#post_updates">log</a>')).toBe(
      '<a href="https://blog.example/posts/a-post#post_updates">log</a>',
    );
  });

  test("of another alphabet are found, however a link writes them", () => {
    expect(settle('<p id="مقدمة">a</p><a href="#%D9%85%D9%82%D8%AF%D9%85%D8%A9">b</a>')).toBe(
      '<p id="a-post.مقدمة">a</p><a href="#a-post.%D9%85%D9%82%D8%AF%D9%85%D8%A9">b</a>',
    );
  });

  test("of a drawing's parts stay together", () => {
    expect(
      settle(
        '<svg viewBox="0 0 1 1"><clipPath id="c"></clipPath><g clip-path="url(#c)"><use href="#c"></use></g></svg>',
      ),
    ).toBe(
      '<svg viewBox="0 0 1 1"><clipPath id="a-post.c"></clipPath><g clip-path="url(#a-post.c)"><use href="#a-post.c"></use></g></svg>',
    );
  });
});

test("a footnote leads there and back", () => {
  const html = settle(
    '<p>A<sup><a href="#user-content-fn-n" id="user-content-fnref-n" data-footnote-ref="true" aria-describedby="footnote-label">1</a></sup></p><section data-footnotes="true" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-n"><p>N <a href="#user-content-fnref-n" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p></li></ol></section>',
  );
  expect(html).toBe(
    '<p>A<sup><a href="#a-post.user-content-fn-n" id="a-post.user-content-fnref-n">1</a></sup></p><section><h2 id="a-post.footnote-label">Footnotes</h2><ol><li id="a-post.user-content-fn-n"><p>N <a href="#a-post.user-content-fnref-n" aria-label="Back to reference 1">↩</a></p></li></ol></section>',
  );
});

test("of a figure one image stays, the light one, with its text, number and caption", () => {
  const picture = (name: string, file: string) =>
    `<picture><source type="image/avif" srcSet="/_next/x.avif 360w" sizes="90vw"/><img class="${name}" src="/_next/${file}" alt="A chart" width="640" height="360" loading="lazy" decoding="async" style="background:#ddd"/></picture>`;
  expect(
    settle(
      `<figure id="figure-1" class="wide"><a class="figure-link unmarked" href="/_next/chart.1.png">${picture("only-light", "chart.1.png")}${picture("only-dark", "dark.1.png")}<span class="sr-only">Figure 1 at full size</span></a><figcaption><a href="#figure-1">Figure 1</a> Nothing, charted</figcaption></figure>`,
    ),
  ).toBe(
    '<figure id="a-post.figure-1"><a href="https://blog.example/images/chart.png"><img src="https://blog.example/images/chart.png" alt="A chart" width="640" height="360"></a><figcaption><b>Figure 1</b> Nothing, charted</figcaption></figure>',
  );
});

test("code that is numbered keeps its name, its title and its place, and no language in words", () => {
  expect(
    settle(
      '<p><a href="#lst:x">Listing 1</a></p><div class="code" id="lst:x"><p class="code-head"><span class="code-title"><a href="#lst:x">Listing 1</a> a.py</span><span class="code-language">python</span><button>Copy</button></p><pre><code class="language-python">x</code></pre></div><div class="code"><p class="code-head"><span class="code-language">sh</span><button>Copy</button></p><pre><code class="language-sh">ls</code></pre></div>',
    ),
  ).toBe(
    '<p><a href="#a-post.lst:x">Listing 1</a></p><div id="a-post.lst:x"><p><b>Listing 1</b> a.py</p><pre><code class="language-python">x</code></pre></div><pre><code class="language-sh">ls</code></pre>',
  );
});

test("a plot is its words and its table: its drawing has the colours of a page", () => {
  expect(
    settle(
      '<figure id="fig:x" class="plot"><div class="drawing" role="img" aria-label="Loss"><div class="drawing-wide"><svg aria-hidden="true"></svg></div></div><details class="plot-data"><summary>Data</summary><p id="fig:x-in-words">From 1 to 2.</p></details><figcaption><a href="#fig:x">Figure 1</a> Loss</figcaption></figure>',
    ),
  ).toBe(
    '<figure id="a-post.fig:x"><details><summary>Data</summary><p id="a-post.fig:x-in-words">From 1 to 2.</p></details><figcaption><b>Figure 1</b> Loss</figcaption></figure>',
  );
});

test("a diagram is its words", () => {
  expect(
    settle(
      '<figure id="fig:x" class="diagram"><div class="table-scroll diagram-scroll" role="img" aria-label="A" tabindex="0"><svg aria-hidden="true"></svg></div><details class="diagram-words"><summary>In words</summary><p>Flowchart.</p><ul><li>A → B</li></ul></details><figcaption>A</figcaption></figure>',
    ),
  ).toBe(
    '<figure id="a-post.fig:x"><details><summary>In words</summary><p>Flowchart.</p><ul><li>A → B</li></ul></details><figcaption>A</figcaption></figure>',
  );
});

test("code comes through unharmed, with its language and without its label", () => {
  const code = 'if a &lt; b &amp;&amp; c:\n    print("]]&gt;")\n\treturn';
  expect(
    settle(
      `<div class="code wide" translate="no" data-long="true"><p class="code-language">python</p><pre tabindex="0"><code class="language-python"><span class="k" style="color:red">if</span>${code.slice(2)}\n</code></pre><button type="button">Copy</button></div>`,
    ),
  ).toBe(`<pre><code class="language-python">${code}\n</code></pre>`);
});

test("our interface stays on our page", () => {
  expect(
    settle(
      '<h2 id="why"><a href="#why"><code>Why</code> so</a></h2><p class="x" style="color:red" tabindex="0" data-note="1" onclick="x()">t</p><script>x()</script><style>p{}</style><!--c-->',
    ),
  ).toBe('<h2 id="a-post.why"><code>Why</code> so</h2><p>t</p>');
});

test("what was told by a style sheet is told by a sign", () => {
  expect(
    settle(
      '<ul><li><input type="checkbox" disabled="" checked=""> done</li><li><input type="checkbox" disabled=""> open</li></ul>',
    ),
  ).toBe("<ul><li>☑ done</li><li>☐ open</li></ul>");
  expect(
    settle(
      '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td class="align-right">1</td></tr></tbody></table></div>',
    ),
  ).toBe('<table><tbody><tr><td align="right">1</td></tr></tbody></table>');
  expect(settle('<aside aria-label="N" class="note"><p class="note-title">Take care</p></aside>')).toBe(
    '<aside aria-label="N"><p><strong>Take care</strong></p></aside>',
  );
  expect(
    settle(
      '<p class="note-title"><svg aria-hidden="true"></svg><span class="me-2.5">Note</span> On <span>x</span></p>',
    ),
  ).toBe("<p><strong>Note: On x</strong></p>");
  expect(
    settle(
      '<div id="thm:a" class="statement"><p class="statement-head"><a href="#thm:a">Theorem 1</a> (A).</p></div>',
    ),
  ).toBe('<div id="a-post.thm:a"><p><b>Theorem 1</b> (A).</p></div>');
});

test("of a formula drawn twice the one for readers stays", () => {
  expect(
    settle('<span class="m"><math><mi>x</mi></math><span aria-hidden="true" class="k">x</span></span>'),
  ).toBe("<math><mi>x</mi></math>");
});

test("what no XML can have is not there", () => {
  expect(settle("<code>a\u0007b\u001b[0m\uffff</code>")).toBe("<code>ab[0m</code>");
});

test("plain Markdown is HTML with the heading that opened it as a line, and with what Markdown has no sign for", () => {
  expect(markdownHtml(fromMarkdown("# Under *it*\n\n## Why\n\nH<sub>2</sub>O, `a < b`\n"), "en")).toBe(
    "<p><em>Under <em>it</em></em></p>\n<h2>Why</h2>\n<p>H<sub>2</sub>O, <code>a &#x3C; b</code></p>",
  );
});

test("plain Markdown has its formulas as MathML, and speaks of its notes in its language", () => {
  const { tree } = parseBody("Theo $x^2$.[^1]\n\n$$\ny \\tag{chain}\n$$\n\n[^1]: Ở đây.\n");
  const html = markdownHtml(tree, "vi");
  expect(html).toContain("<p>Theo <math><msup><mi>x</mi><mn>2</mn></msup></math>.");
  expect(html).toContain('<div><math display="block"><mi>y</mi></math>(chain)</div>');
  expect(html).toContain(">Chú thích</h2>");
  expect(html).toContain('aria-label="Quay lại chỗ chú thích 1"');
});

describe("what the page does with a press", () => {
  test("is written out: a term's meaning stands behind it", () => {
    const term =
      '<dfn id="term-a"><button type="button" class="term" popovertarget="d">A</button></dfn><span id="d" class="definition" popover="auto">First.</span> acts';
    expect(settle(term)).toBe('<dfn id="a-post.term-a">A</dfn> (First.) acts');
  });

  test("is left out: the button of a conversation, whose title is set as one", () => {
    const head = '<p class="talk-head"><span class="talk-title">Greedy</span><button>Copy</button></p>';
    expect(settle(head)).toBe("<p><strong>Greedy</strong></p>");
  });

  test("is left out: a file that its link holds", () => {
    const data =
      '<details class="plot-data"><summary>Data</summary><p>y from 1 to 2.</p><p><a href="data:text/csv;charset=utf-8,x%0A1" download="x.csv">Download x.csv</a></p></details>';
    expect(settle(data)).toBe("<details><summary>Data</summary><p>y from 1 to 2.</p></details>");
  });

  test("tabs stand one after the other, each under its name", () => {
    const block = (title: string) =>
      `<div class="code"><p class="code-head">${title}<span class="code-language">py</span><button data-copy="text">Copy</button></p><pre tabindex="0"><code class="language-py">x</code></pre></div>`;
    const tab = (name: string) => `<label><input type="radio" name="t">${name}</label>${block("")}`;
    const code = '<pre><code class="language-py">x</code></pre>';
    expect(settle(`<fieldset class="code-tabs"><legend>2</legend>${tab("a")}${tab("b")}</fieldset>`)).toBe(
      `<p>a</p>${code}<p>b</p>${code}`,
    );
    expect(settle(block('<span class="code-title">train.py</span>'))).toBe(`<p>train.py</p>${code}`);
  });
});
