import type { Root } from "mdast";
import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parseBibtex } from "../../content/bibtex";
import { parseBody } from "../../content/parse-body";
import { noFiles as files, noComponents } from "../../testing/no-components";
import { renderMdx } from "../compile";
import { markdownOf } from "../plain/markdown";
import { plainBody } from "../plain/plain";
import { markTerms } from "../terms";
import type { FigureProps, InlineImageProps, NoteProps } from "../vocabulary";
import { citeSources } from "./cite";

const components = {
  ...noComponents,
  Caption: Fragment,
  Figure: ({ caption, children }: FigureProps): ReactNode =>
    createElement("figure", null, children ?? caption),
  InlineImage: ({ alt }: InlineImageProps): ReactNode => createElement("img", { alt }),
  Note: ({ children }: NoteProps): ReactNode => createElement("aside", null, children),
};

const bib = `@inproceedings{vaswani2017, title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam and Parmar, Niki}, year = 2017,
  booktitle = {Advances in Neural Information Processing Systems}, eprint = {1706.03762}, archiveprefix = {arXiv}}
@misc{one2020, title = {One & two}, author = {One, Ann}, year = 2020, doi = {10.1000/one}}
@misc{pair2021, title = {P{\\'e}rils}, author = {Day, A. and Night, B.}, year = 2021}
@misc{pair2021b, title = {Another}, author = {Day, A. and Night, B.}, year = 2021}
@misc{dotted.2022, title = {Dots}, author = {{Open Lab}}, year = 2022}
@book{tex1984, title = {The {\\TeX}book, in \\LaTeX{}}, author = {Knuth, D. E.}, year = 1984}
@misc{strange, title = {A \\undefinedthing{x}}, author = {Strange, S.}, year = 2001}
@misc{undated, title = {Undated}, author = {Nobody, N.}}
@incollection{chapter2019, title = {Chương}, author = {Au, A.}, editor = {Ed, B.}, booktitle = {Sách}, edition = {2},
  pages = {3--9}, year = 2019, publisher = {Nhà}}
@online{web2024, title = {A page}, author = {Web, W.}, date = {2024-03-01}, url = {https://example.org/a}}
@article{lab2020, title = {In $O(n^2)$ and $x_i$}, subtitle = {A \`quick' look}, author = {Lab, L.},
  journaltitle = {Letters}, date = {2020-05}, volume = 1, number = 2, pages = {3-9}}
@phdthesis{old1999, title = {Old}, author = {Old, O.}, school = {A School}, year = 1999}
@misc{constructor, title = {Built}, author = {Mason, M.}, year = 2003}
@misc{toString, title = {Told}, author = {Mason, M.}, year = 2004}
@article{others2020, title = {Some}, author = {Wolf, Thomas and others}, journal = {Publ.\\ Math.\\, Inst.\\@ \\ldots}, year = 2020}
@article{many2021, title = {Many}, author = {Ruiz, Garc{\\'\\i}a and Day, A. and others}, journal = {A\\-B\\/C}, year = 2021}
@thesis{new2001, title = {New}, author = {New, N.}, institution = {A School}, date = {2001}, type = {mathesis}}`;

const bibliography = parseBibtex(bib).entries.map(({ key, source, line, fields }) => ({
  key,
  bibtex: source,
  arxiv: fields.get("eprint") ?? null,
  file: "content/references.bib",
  line,
}));

type Options = { style?: "author-date" | "numeric"; lang?: string };

async function cite(body: string, { style = "author-date", lang = "en" }: Options = {}) {
  const { tree } = parseBody(body);
  const problems = await citeSources(tree, { body, lang, bibliography, style });
  return { tree, problems };
}

async function html(tree: Root, source: string): Promise<string> {
  const { content } = await renderMdx({
    source,
    tree,
    lang: "en",
    components,
    images: () => null,
    files,
  });
  return renderToStaticMarkup(content);
}

async function plain(body: string, options?: Options): Promise<string> {
  const { tree, problems } = await cite(body, options);
  expect(problems).toEqual([]);
  const words = { Note: noComponents.Note, elements: noComponents };
  const addresses = { link: (target: string) => target, image: (src: string) => src };
  return markdownOf(await plainBody({ tree, lang: "en", words, addresses, files }));
}

/** The text before the list, in one line. */
async function words(body: string, options?: Options): Promise<string> {
  return (
    (await plain(body, options)).split("\n\n## ")[0]?.trim().replaceAll("\u00a0", " ").replaceAll("\\", "") ??
    ""
  );
}

describe("author and date", () => {
  test.each([
    ["[@vaswani2017]", "(Vaswani et al., 2017)"],
    ["[@vaswani2017; @one2020, p. 3]", "(Vaswani et al., 2017; One, 2020, p. 3)"],
    ["[see @one2020, pp. 3-5, and others]", "(see One, 2020, pp. 3–5, and others)"],
    ["Vaswani [-@vaswani2017] says", "Vaswani (2017) says"],
    ["@vaswani2017 says", "Vaswani et al. (2017) says"],
    ["@pair2021 [p. 3] say", "Day and Night (2021, p. 3) say"],
    ["[@pair2021]", "(Day & Night, 2021)"],
    ["[@pair2021; @pair2021b]", "(Day & Night, 2021a, 2021b)"],
    ["[-@dotted.2022] and [@dotted.2022]", "(2022) and (Open Lab, 2022)"],
  ])("%s", async (source, expected) => {
    expect(await words(source)).toBe(expected);
  });

  test.each([
    ["[@one2020]", "One, 2020"],
    ["@one2020", "One, 2020"],
    ["One [-@one2020, p. 3]", "One [2020, p. 3]"],
    ["The *sum* [@one2020; @pair2021]", "The *sum* [One, 2020; Day & Night, 2021]"],
    ["Of @one2020", "Of One [2020]"],
  ])("a title in brackets has no round ones inside: %s", async (title, expected) => {
    expect(await words(`<Theorem title="${title}">\n\nSo.\n\n</Theorem>`)).toContain(
      `**Theorem 1 (${expected}).**`,
    );
  });

  test("BibLaTeX has days, titles and kinds of its own", async () => {
    const text = await plain("[@web2024; @lab2020; @old1999; @new2001].");
    expect(text).toContain("(Web, 2024; Lab, 2020; Old, 1999; New, 2001)");
    expect(text).toContain("Web, W. (2024, March 1). *A page*.");
    expect(text).toContain(
      "Lab, L. (2020). In O(n<sup>2</sup>) and x<sub>i</sub>: A ‘quick’ look. *Letters*, *1*(2), 3–9.",
    );
    expect(text).toContain("*Old* \\[PhD thesis]. A School.");
    expect(text).toContain("*New* \\[Master’s thesis]. A School.");
  });

  test("names that BibTeX leaves out by `and others` are set as the style leaves names out", async () => {
    const source = "[@others2020; @many2021] and @others2020.";
    const text = await plain(source);
    expect(await words(source)).toContain("(Wolf et al., 2020; Ruiz et al., 2021) and Wolf et al. (2020).");
    expect(text).toContain("Wolf, T., et al. (2020). Some. *Publ. Math. Inst. …*.");
    expect(text).toContain("Ruiz, G., Day, A., et al. (2021). Many. *ABC*.");
    const numbered = await plain(source, { style: "numeric" });
    expect(await words(source, { style: "numeric" })).toContain("[1, 2] and Wolf et al. [1]");
    expect(numbered).toContain("Wolf T, et al. Some.");
    expect(await words("@others2020", { lang: "vi" })).toBe("Wolf và cộng sự (2020)");
  });

  test("a language that the style knows has its own words", async () => {
    expect(await words("@pair2021 [S. 3]", { lang: "de" })).toBe("Day und Night (2021) [S. 3]");
  });

  test.each([
    ["[@vaswani2017, tr. 3]", "(Vaswani và cộng sự, 2017, tr. 3)"],
    ["[@vaswani2017, 3-5; @one2020, chương 2]", "(Vaswani và cộng sự, 2017, tr. 3–5; One, 2020, Chương 2)"],
    ["@pair2021 [mục 2]", "Day và Night (2021, Mục 2)"],
    ["@vaswani2017", "Vaswani và cộng sự (2017)"],
    ["[@undated]", "(Nobody, k.n.)"],
  ])("in Vietnamese %s", async (source, expected) => {
    expect(await words(source, { lang: "vi" })).toBe(expected);
  });

  test("the list in Vietnamese is in its words", async () => {
    const text = await plain("[@chapter2019; @old1999; @new2001]", { lang: "vi-VN" });
    expect(text).toContain("Au, A. (2019). Chương. Trong B. Ed (C.b.), *Sách* (ấn bản 2, tr. 3–9). Nhà.");
    expect(text).toContain("*Old* \\[Luận án tiến sĩ]. A School.");
    expect(text).toContain("*New* \\[Luận văn thạc sĩ]. A School.");
  });
});

describe("numbers", () => {
  test("are given in the order of reading, footnotes where they are referred to", async () => {
    const source =
      "One.[^n] Then [@vaswani2017] and [see @pair2021, p. 3; @one2020].\n\n[^n]: In @one2020 it says.";
    expect(await words(source, { style: "numeric" })).toContain("Then [2] and [see 3, p. 3, 1].");
    const text = await plain(source, { style: "numeric" });
    expect(text).toContain("In One\u00a0\\[1] it says.");
    const bare = { style: "numeric", lang: "vi" } as const;
    expect(await words("@vaswani2017 [@pair2021, 3-5]", bare)).toBe("Vaswani và cộng sự [1] [2, tr. 3–5]");
    expect(text).toMatch(
      /1\. One A\. One & two\. 2020\. \[doi:10\.1000\/one\]\(https:\/\/doi\.org\/10\.1000\/one\)\n2\. Vaswani A.*\n3\. Day A/,
    );
  });
});

test("a page has links to the works, and from them back; the list is a section with a heading", async () => {
  const source = "A [@vaswani2017].\n\nB @vaswani2017 [@one2020].";
  const { tree, problems } = await cite(source);
  expect(problems).toEqual([]);
  const page = await html(tree, source);
  expect(page).toContain(
    '<p>A (<a href="#ref-vaswani2017" id="cite-1" class="citation" role="doc-biblioref">Vaswani et al., 2017</a>).</p>',
  );
  expect(page).toContain('<h2 id="references">References</h2>');
  expect(page).toContain('<section class="references" role="doc-bibliography" aria-labelledby="references">');
  expect(page).toMatch(
    /<li id="ref-one2020">One, A\. \(2020\)\. <em>One &amp; .*<a href="https:\/\/doi\.org\/10\.1000\/one"/,
  );
  expect(page).toContain(
    '<a href="https://arxiv.org/abs/1706.03762" data-note="">https://arxiv.org/abs/1706.03762</a>',
  );
  expect(page).toContain('<a href="#cite-3" role="doc-backlink" aria-label="Back to the text">↩</a>');
  expect(page).toContain(
    '<a href="#cite-2" role="doc-backlink" aria-label="Back to the text, citation 2">↩2</a>',
  );
});

test.each([
  ["doi = {https://doi.org/10.1000/a%20b}", '(n.d.). <em>T</em>. <a href="https://doi.org/10.1000/a%20b"'],
  ["doi = {doi: 10.1000/ab}", '(n.d.). <em>T</em>. <a href="https://doi.org/10.1000/ab"'],
  ["url = {https://example.org/a}", '(n.d.). <em>T</em>. <a href="https://example.org/a"'],
  [
    "url = {https://example.org/a}, urldate = {2025-01-02}",
    '(n.d.). <em>T</em>. Retrieved January 2, 2025, from <a href="https://example.org/a"',
  ],
])("the address of a work with %s is one", async (field, words) => {
  const source = "A [@w].";
  const own = parseBibtex(`@misc{w, author = {One, Ann}, title = {T}, ${field}}`).entries.map(
    ({ key, source: bibtex, line }) => ({ key, bibtex, arxiv: null, file: "a.bib", line }),
  );
  const { tree } = parseBody(source);
  await citeSources(tree, { body: source, lang: "en", bibliography: own, style: "author-date" });
  expect(await html(tree, source)).toContain(words);
});

test("citations stand in headings, tables, notes, callouts, captions, links and the opening line", async () => {
  const source = `# On @one2020

## What [@one2020] found

| a |
| - |
| [@one2020] |

> [!NOTE]
> Quoted
> from [@pair2021].

<Note>

In a note [@vaswani2017].

</Note>

![Alt](/a.png "Loss, after [@one2020]")

<Figure src="/b.png" alt="B" caption="After @pair2021" />

A [link to @one2020](https://example.org).`;
  const { tree, problems } = await cite(source);
  expect(problems).toEqual([]);
  const { content, subtitle } = await renderMdx({
    source,
    tree,
    lang: "en",
    components,
    images: () => null,
    files,
  });
  const page = renderToStaticMarkup(content);
  expect(renderToStaticMarkup(subtitle)).toContain('On One\u00a0(<a href="#ref-one2020" id="cite-1"');
  expect(page).toContain('What (<a href="#ref-one2020"');
  expect(page).toMatch(/<td>\(<a href="#ref-one2020"/);
  expect(page).toMatch(/<figure>Loss, after \(<a href="#ref-one2020"[^>]*>One, 2020<\/a>\)<\/figure>/);
  expect(page).toMatch(
    /<figure>After Day and Night\u00a0\(<a href="#ref-pair2021"[^>]*>2021<\/a>\)<\/figure>/,
  );
  expect(page).toContain("link to One\u00a0(2020)</a>");
});

test.each(["author-date", "numeric"] as const)("a key may be a word of JavaScript's (%s)", async style => {
  const text = await plain("A [@constructor; @toString, p. 3], and @constructor.", { style });
  expect(text).toContain("Built");
  expect(text).toContain("Told");
  expect(await words("[@constructor; @toString, p. 3]", { style })).toBe(
    style === "numeric" ? "[1, 2, p. 3]" : "(Mason, 2003, 2004, p. 3)",
  );
});

test("the list stands under a heading that ends the text, where there is one", async () => {
  const text = await plain("A [@one2020].\n\n## Sources\n");
  expect(text).toContain("## Sources\n\n- One, A.");
  expect(text).not.toContain("References");
});

test("a file of Markdown has the words, and the list without links back", async () => {
  expect(await plain("A [@pair2021].")).toBe(
    "A (Day & Night, 2021).\n\n## References\n\n- Day, A., & Night, B. (2021). *Périls*.\n",
  );
});

describe("what is wrong is told at its place", () => {
  async function told(body: string) {
    const { problems } = await cite(body);
    return problems.map(
      ({ line, column, severity, found, fix }) => `${line}:${column} ${severity} ${found}; ${fix}`,
    );
  }

  test("an unknown key in brackets names the nearest", async () => {
    expect(await told("A.\n\n> B\n> c [see @one2020; @vaswani2016].")).toEqual([
      "4:20 error @vaswani2016, which it does not have; did you mean @vaswani2017?",
    ]);
  });

  test("and so does one in running text, where it is near a key", async () => {
    expect(await told("As @vaswani217 says.")).toEqual([
      "1:4 error @vaswani217, which it does not have; did you mean @vaswani2017? For the sign itself write \\@",
    ]);
  });

  test("and one that a key goes on in", async () => {
    expect(await told("A @vaswani2017-style model, [@one2020/b].")).toEqual([
      "1:3 error @vaswani2017-style, which it does not have; did you mean @vaswani2017? A key goes on over -: put a blank behind it. For the sign itself write \\@",
      "1:30 error @one2020/b, which it does not have; did you mean @one2020? A key goes on over /: put a blank behind it.",
    ]);
    expect(await told("The package @next/mdx, and [@one2020].")).toEqual([]);
  });

  test("a word like a key is one in a text that cites", async () => {
    expect(await told("As @smith1999 says.")).toEqual([]);
    expect(await told("As @smith1999 says [@one2020].")).toEqual([
      "1:4 error @smith1999, which it does not have; add the work to the bibliography; for the sign itself write \\@",
    ]);
  });

  test("handles, addresses, code and escaped signs are none", async () => {
    const source =
      "By @someone, me@example.org, `[@nobody]`, \\[@nobody], [\\@nobody] and [@user](https://example.org) [@one2020].";
    expect(await told(source)).toEqual([]);
  });

  test("a sign escaped at the start of a quotation's line is none", async () => {
    expect(await plain("> By\n> \\@one2020.")).toContain("@one2020");
  });

  test("without any bibliography a citation says what to write", async () => {
    const body = "A [@b].";
    const { tree } = parseBody(body);
    const [problem] = await citeSources(tree, { body, lang: "en", bibliography: [], style: "author-date" });
    expect(problem).toMatchObject({
      found: "@b, which no file has",
      fix: "write references.bib in the content folder, with the work in it; for the sign itself write \\@",
    });
  });

  test("works that a comma joins are told, and other words are none", async () => {
    expect(await told("So [see @one2020, fig. 2, @pair2021].")).toEqual([
      "1:9 error @pair2021 among the words behind @one2020; write [@one2020; @pair2021]",
    ]);
    expect(await told("So [@one2020,@pair2021].")).toEqual([
      "1:5 error @pair2021 among the words behind @one2020; write [@one2020; @pair2021]",
    ]);
    expect(await told("So [@one2020, by @someone; @pair2021].")).toEqual([]);
  });

  test("a known key without its @, or with a blank behind it, is told", async () => {
    const shows = "which shows as typed; write";
    expect(await told("As [@one2020] and [see pair2021], [@ one2020].")).toEqual([
      `1:19 warning "[see pair2021]", ${shows} [@pair2021], or \\[ for the sign itself`,
      `1:35 warning "[@ one2020]", ${shows} [@one2020], or \\[ for the sign itself`,
    ]);
    expect(await told("[@one2020] is [strange] in \\[pair2021], `[one2020]`, [1] and [one 2020].")).toEqual(
      [],
    );
  });

  test("each of several unknown keys is told, be it that a comma joins them", async () => {
    const unknown = "add the work to the bibliography; for the sign itself write \\@";
    expect(await told("[@aa; @bb]")).toEqual([
      `1:2 error @aa, which it does not have; ${unknown}`,
      `1:7 error @bb, which it does not have; ${unknown}`,
    ]);
    expect(await told("[@nobody2020, p. 3, and @someone]")).toEqual([
      `1:2 error @nobody2020, which it does not have; ${unknown}`,
      `1:25 error @someone, which it does not have; ${unknown}`,
      "1:2 error @someone among the words behind @nobody2020; write [@nobody2020; @someone]",
    ]);
    expect(await told("[@one2020, @someone]")).toEqual([
      `1:12 error @someone, which it does not have; ${unknown}`,
      "1:2 error @someone among the words behind @one2020; write [@one2020; @someone]",
    ]);
    expect(await told("[@aa, @bb, @cc]")).toEqual([
      `1:2 error @aa, which it does not have; ${unknown}`,
      `1:7 error @bb, which it does not have; ${unknown}`,
      `1:12 error @cc, which it does not have; ${unknown}`,
      "1:2 error @bb, @cc among the words behind @aa; write [@aa; @bb; @cc]",
    ]);
    expect(await told("[@one2020, but see @nobody2020]")).toEqual([
      `1:20 error @nobody2020, which it does not have; ${unknown}`,
    ]);
  });

  test("a reference that others write as a citation is told how it is written", async () => {
    expect(await told("See [@fig:loss] and [@tbl-Main_results].")).toEqual([
      "1:6 error @fig:loss, which it does not have; write [](#fig:loss)",
      "1:22 error @tbl-Main_results, which it does not have; write [](#tbl:main-results)",
    ]);
  });

  test("a key in what a term means is told at the term", async () => {
    const body = 'One.\n\nTwo <Term definition="As [@nobody2020] says.">three</Term>.';
    const { tree } = parseBody(body);
    expect(markTerms(tree, [])).toEqual([]);
    expect(await citeSources(tree, { body, lang: "en", bibliography, style: "author-date" })).toMatchObject([
      { line: 3, column: 5, found: "@nobody2020, which it does not have" },
    ]);
  });

  test("markup in a citation's brackets is one", async () => {
    expect(await told("So [see *this* @one2020].")).toEqual([
      "1:16 error markup before @one2020; write the words before the key plainly, or the citation by itself: *this* [@key]",
    ]);
  });

  test("a citation's bracket that does not close is told", async () => {
    const fix = "end it before any markup, as in [see @one2020, p. 3]; or write \\[ for the sign itself";
    expect(await told("So [see @one2020, p. 3.")).toEqual([
      `1:4 warning "[see @one2020", whose [ shows as typed; ${fix}`,
    ]);
    expect(await told("So [@one2020 *too*] is.")).toEqual([
      `1:4 warning "[@one2020", whose [ shows as typed; ${fix}`,
    ]);
    const sound =
      "In [0, 1) and ]0, 1[ @one2020, \\[ @one2020, [a [b] @one2020], x [y. So @one2020 and [@one2020]. In ]0, 1[, as @one2020 says.";
    expect(await told(sound)).toEqual([]);
  });

  test("round brackets around a citation are told", async () => {
    expect(await told("So (@one2020).")).toEqual([
      "1:4 warning (@one2020), which would have brackets within brackets; write [@one2020]; or \\( for the sign itself",
    ]);
    expect(await told("So (see @one2020), \\(@one2020) and ([@one2020]).")).toEqual([]);
  });

  test("TeX that shows as typed is a warning", async () => {
    expect(await told("A [@tex1984].")).toEqual([]);
    expect(await told("A [@strange].")).toEqual([
      '1:4 warning "\\undefinedthingx", which shows as typed; mend it in content/references.bib:9',
    ]);
  });
});
