import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Caption } from "../../components/mdx/caption";
import { elements } from "../../components/mdx/elements";
import { parseBody } from "../content/parse-body";
import { everyComponent, noFiles as files } from "../testing/no-components";
import { en } from "../words/en";
import { renderMdx } from "./compile";
import type {
  CodeBlockProps,
  CodeTabsProps,
  EquationProps,
  FigureProps,
  FormulaProps,
  InlineImageProps,
  NoteProps,
} from "./vocabulary";

function Figure(props: FigureProps): ReactNode {
  return createElement("figure", { title: JSON.stringify(props) });
}

function CodeBlock({ html }: CodeBlockProps): ReactNode {
  return createElement("pre", { dangerouslySetInnerHTML: { __html: html } });
}

function CodeTabs({ group, children }: CodeTabsProps): ReactNode {
  return createElement("fieldset", { name: group }, children);
}

function Note({ title, children }: NoteProps): ReactNode {
  return createElement("aside", { title }, children);
}

/** Stands for what is not looked at more closely: what it gets shows as its title. */
function Island(props: object): ReactNode {
  return createElement("figure", { title: JSON.stringify(props) });
}

function InlineImage({ alt, image }: InlineImageProps): ReactNode {
  return createElement("img", { src: image?.src, alt, width: image?.width });
}

function Formula({ parts, display }: FormulaProps): ReactNode {
  return parts.map((part, key) =>
    createElement("math", {
      key,
      ...(display && { display: "block" }),
      dangerouslySetInnerHTML: { __html: part },
    }),
  );
}

function Equation({ mathml, ...props }: EquationProps): ReactNode {
  const math = createElement("math", { dangerouslySetInnerHTML: { __html: mathml } });
  return createElement("div", { title: JSON.stringify(props) }, math);
}

const components = {
  ...everyComponent(Island),
  ...elements(en),
  CodeBlock,
  CodeTabs,
  Equation,
  Figure,
  Formula,
  InlineImage,
  Note,
  Caption,
};

/** An image of 4 × 3 pixels wherever one is asked for, but under `missing/`. */
const images = (src: string) =>
  src.startsWith("missing/")
    ? null
    : { src: `/found/${src}`, width: 4, height: 3, sources: [], colour: null, dark: null };

async function html(source: string, lang = "en"): Promise<string> {
  const { content } = await renderMdx({ source, lang, components, images, files });
  return renderToStaticMarkup(content);
}

/** What a figure is given by its number. */
function numbered(number: number): object {
  return {
    label: `Figure ${number}`,
    id: `figure-${number}`,
    whole: `Figure ${number} at full size`,
  };
}

/** The props of each figure of a page, as its stand-in got them. */
function figuresOf(markup: string): unknown[] {
  return [...markup.matchAll(/<figure title="([^"]*)"/g)].map(match =>
    JSON.parse((match[1] ?? "").replaceAll("&quot;", '"')),
  );
}

test("a body that was parsed before comes out as one that was not", async () => {
  const source = "# Opening\n\nIt's *so*[^1]. {1 + 1}\n\n<Note>\n\n- [x] a | b\n\n</Note>\n\n[^1]: A note.";
  const { tree } = parseBody(source);
  const { content, subtitle } = await renderMdx({ source, tree, lang: "en", components, images, files });
  expect(renderToStaticMarkup(content)).toBe(await html(source));
  expect(subtitle).toBe("Opening");
});

describe("a line that opens with a bold label", () => {
  test("starts a new line, as the first post writes it", async () => {
    expect(
      await html(
        "This stage is used for:\n**Adding new languages:** Maybe it is.\n**New modalities:** Want it?",
      ),
    ).toBe(
      "<p>This stage is used for:<br/>\n<strong>Adding new languages:</strong> Maybe it is.<br/>\n<strong>New modalities:</strong> Want it?</p>",
    );
  });

  test.each([",", ".", ":"])("ends in %s", async sign => {
    expect(await html(`One\n**two${sign}** three`)).toContain("<br/>");
  });

  test("is none where the sign stands behind the bold words, or the line is only wrapped", async () => {
    expect(await html("the stages\n**mid-training**, **post-training**. In")).not.toContain("<br/>");
    expect(await html("it only\n**knows how** to")).not.toContain("<br/>");
    expect(await html("so **this:** is in the middle")).not.toContain("<br/>");
    expect(await html("*so*\n*this:* is emphasis")).not.toContain("<br/>");
  });

  test("keeps a break that its author wrote to one", async () => {
    expect((await html("One  \n**two:** three")).match(/<br/g)).toHaveLength(1);
  });

  test("works in quotes and lists, with code and links in the label", async () => {
    expect(await html("> One\n> **`two`:** three")).toContain("<br/>");
    expect(await html("- One\n  **[two](/x):** three")).toContain("<br/>");
  });
});

describe("headings", () => {
  test("have ids, and the opening one is left to the subtitle", async () => {
    expect(await html("# Subtitle\n\n## Why\n\n## Why")).toBe(
      '<h2 id="why">Why</h2>\n<h2 id="why-2">Why</h2>',
    );
  });

  test("go down by one rank at a time, whatever the author wrote", async () => {
    const ranks = [...(await html("#### A\n\n###### B\n\n## C\n\n# D\n\n### E")).matchAll(/<h(\d)/g)];
    expect(ranks.map(match => match[1])).toEqual(["2", "3", "2", "2", "3"]);
  });
});

test("the opening heading is handed out with its emphasis and code", async () => {
  const subtitle = async (source: string) => {
    const rendered = await renderMdx({ source, lang: "en", components, images, files });
    return renderToStaticMarkup(createElement(Fragment, null, rendered.subtitle));
  };
  expect(await subtitle('\n\n# 🧠 It\'s "raw"\n\nText')).toBe("🧠 It’s “raw”");
  expect(await subtitle("# From *raw* to `useful`\n\nText")).toBe("From <em>raw</em> to <code>useful</code>");
  expect(await subtitle("Text\n\n# Later")).toBe("");
});

describe("images", () => {
  test("alone in a paragraph are figures, numbered with those written as such", async () => {
    const markup = await html(
      '![One](a.png "First")\n\n<Figure src="b.png" alt="Two" wide />\n\n![Three][ref]\n\n[ref]: c.png',
    );
    expect(figuresOf(markup)).toEqual([
      { src: "a.png", alt: "One", caption: "First", ...numbered(1), early: true, image: images("a.png") },
      { src: "b.png", alt: "Two", wide: true, ...numbered(2), image: images("b.png") },
      { src: "c.png", alt: "Three", ...numbered(3), image: images("c.png") },
    ]);
    expect(figuresOf(await html("One\n\nTwo\n\nThree\n\n![](a.png)"))[0]).not.toHaveProperty("early");
  });

  test("in a line stay in it, with their size", async () => {
    expect(await html("See ![x](a.png) here")).toContain(
      '<p>See <img src="/found/a.png" alt="x" width="4"/> here</p>',
    );
    for (const markup of ['<img src="a.png" alt="x" />', 'See <img src={"a.png"} alt="x" /> here']) {
      expect(await html(markup)).toContain('<img src="/found/a.png" alt="x" width="4"/>');
    }
  });

  test("whose files their author lists stay as they are, with their size", async () => {
    const sized = 'src="/found/a.png" width="4" height="3"';
    expect(await html('<img srcSet="/a.png 2x" src="a.png" alt="x" />')).toContain(`alt="x" ${sized}`);
    expect(await html('<picture><source srcSet="/b.png" /><img src="a.png" alt="x" /></picture>')).toContain(
      sized,
    );
  });
});

describe("what MDX adds", () => {
  test("expressions are evaluated, and nothing is dropped", async () => {
    expect(await html("{1 + 1} and {[1, 2].map(n => <b key={n}>{n}</b>)}")).toBe(
      "<p>2 and <b>1</b><b>2</b></p>",
    );
  });

  test("components get their children as Markdown", async () => {
    expect(await html('<Note title="T">\n\n*so*\n\n</Note>')).toBe(
      '<aside title="T"><p><em>so</em></p></aside>',
    );
  });

  test("GFM is on", async () => {
    const markup = await html(
      "~~a~~ https://example.org\n\n| a |\n| - |\n| b |\n\n- [x] done\n\nx[^1]\n\n[^1]: y",
    );
    for (const part of [
      "<del>",
      'href="https://example.org"',
      "<table>",
      'type="checkbox"',
      "data-footnotes",
    ]) {
      expect(markup).toContain(part);
    }
  });
});

test("quotation marks are set by the language, and not in code", async () => {
  expect(await html('"How do I fix my car?" it\'s `"raw"`')).toBe(
    "<p>“How do I fix my car?” it’s <code>&quot;raw&quot;</code></p>",
  );
  expect(await html('"Ja"', "de")).toBe("<p>„Ja“</p>");
  expect(await html('a "*b* c" d "e"', "fr")).toBe("<p>a «\u00a0<em>b</em> c\u00a0» d «\u00a0e\u00a0»</p>");
});

test("a mark at the start of a block opens, whatever stood before it", async () => {
  expect(await html('## It ends\n\n"So"\n\n| a |\n| - |\n| "b" |\n\n- "*c*"')).toBe(
    '<h2 id="it-ends">It ends</h2>\n<p>“So”</p>\n' +
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>“b”</td></tr></tbody></table>\n" +
      "<ul>\n<li>“<em>c</em>”</li>\n</ul>",
  );
});

describe("formulas", () => {
  const x = "<math><mi>x</mi></math>";

  test("are set as MathML wherever text stands", async () => {
    const source =
      "# On $x$\n\n## So $x$\n\n*$x$*, $5 and $10, [$x$](/a)[^1]\n\n| $x$ |\n| - |\n| $x$ |\n\n> $x$\n\n<Note>\n\n$x$\n\n</Note>\n\n[^1]: $x$";
    const { content, subtitle } = await renderMdx({ source, lang: "en", components, images, files });
    const markup = renderToStaticMarkup(content);
    expect(renderToStaticMarkup(subtitle)).toBe(`On ${x}`);
    expect(markup).toContain(`<h2 id="so-x">So ${x}</h2>`);
    expect(markup).toContain("$5 and $10");
    expect(markup.split(x)).toHaveLength(9);
  });

  test.each([
    ["($x$), “$y$”", ["(", ")"], ["“", "”"]],
    ["$x$—a $y$-gram", [undefined, "—"], [undefined, "-"]],
    ["**no** $x$ or $y$th", [undefined, undefined], [undefined, "t"]],
    ["[$x$,$y$.](/a)", [undefined, ","], [undefined, "."]],
  ])("of %s keep the signs beside them, which are in no other place", async (source, ...expected) => {
    const seen: unknown[] = [];
    const Formula = ({ before, after }: FormulaProps): ReactNode => {
      seen.push([before, after]);
      return `${before ?? ""}x${after ?? ""}`;
    };
    const own = { ...components, Formula };
    const { content } = await renderMdx({ source, lang: "en", components: own, images, files });
    const text = renderToStaticMarkup(content).replace(/<[^>]*>/g, "");
    expect(text).toBe(source.replace(/\$[xy]\$/g, "x").replace(/[[*]|\]\(\/a\)/g, ""));
    expect(seen).toEqual(expected);
  });

  test("in a heading give its address what they say", async () => {
    const { tree } = parseBody("## The cost $O(n^2)$ of attention");
    const { content } = await renderMdx({ source: "", tree, lang: "en", components, images, files });
    expect(renderToStaticMarkup(content)).toContain('<h2 id="the-cost-o-n2-of-attention">');
  });

  test("that are set apart have a number only where they have a label, and the author's own before it", async () => {
    const { tree } = parseBody("$$\nx \\label{eq:a}\n$$\n\n$$\nx\n$$\n\n$$\nx \\tag{B} \\label{eq:b}\n$$");
    const [first, , third] = tree.children;
    if (first) first.data = { ...first.data, label: { kind: "eq", number: 1, id: "eq:a" } };
    if (third) third.data = { ...third.data, label: { kind: "eq", number: 2, id: "eq:b" } };
    const { content } = await renderMdx({ source: "", tree, lang: "en", components, images, files });
    const props = [...renderToStaticMarkup(content).matchAll(/title="([^"]*)"/g)].map(
      ([, title = ""]): unknown => JSON.parse(title.replaceAll("&quot;", '"')),
    );
    expect(props).toEqual([
      { width: 0.5, mark: "(1)", id: "eq:a" },
      { width: 0.5 },
      { width: 0.5, mark: "(B)", id: "eq:b" },
    ]);
  });

  test("in a line may break behind their relations where they are long", async () => {
    const short = await html("$a = b$");
    const long = await html("$f(a + b) = \\alpha + \\beta + \\gamma + \\delta + \\epsilon$");
    expect(short.split("<math>")).toHaveLength(2);
    expect(long.match(/<mo>[^<]<\/mo><\/math>/g)).toEqual(
      Array(5)
        .fill("")
        .map((_, at) => `<mo>${at === 0 ? "=" : "+"}</mo></math>`),
    );
  });
});

test("a caption makes an element a figure, numbered in the order of the text", async () => {
  const page = await html(
    '<Compare caption="Two">\n<Turn role="user">a</Turn>\n<Turn role="model">b</Turn>\n</Compare>\n\n![c](c.png)\n\n<Tokens id="fig:cut" caption="Cut" tokens={[{ text: "a" }]} />\n\n<Tokens tokens={[{ text: "a" }]} />',
  );
  expect(page).toContain('<figure id="figure-1" class="compare wide">');
  expect(page).toContain('<figcaption><a href="#figure-1">Figure 1</a> Two</figcaption>');
  expect(figuresOf(page)).toMatchObject([{ label: "Figure 2" }]);
  expect(page).toContain('<figcaption><a href="#fig:cut">Figure 3</a> Cut</figcaption>');
  expect(page).toContain('<div class="tokens" role="group" aria-label="Text in tokens">');
});

test("an element with a name is referred to as figures are, and its caption is Markdown", async () => {
  const source =
    'See [](#fig:cut).\n\n![c](c.png)\n\n<Tokens id="fig:cut" caption="*Cut*, as in [](#figure-1)" tokens={[{ text: "a" }]} />';
  const { tree } = parseBody(source);
  const set = async (lang: string, body: typeof tree) =>
    renderToStaticMarkup((await renderMdx({ source, tree: body, lang, components, images, files })).content);
  const page = await set("en", tree);
  expect(page).toContain('<p>See <a href="#fig:cut">Figure\u00a02</a>.</p>');
  expect(page).toContain('<figure id="fig:cut" class="tokens">');
  expect(page).toContain(
    '<figcaption><a href="#fig:cut">Figure 2</a> <em>Cut</em>, as in <a href="#figure-1">Figure\u00a01</a></figcaption>',
  );
  expect(await set("vi", parseBody(source).tree)).toContain('<a href="#fig:cut">Hình 2</a>');
});

test("a plot is named by its caption as it is said", async () => {
  const source = '<Plot caption="The *loss* in $x^2$" x="a" y="b" data={[{ a: 1, b: 2 }, { a: 2, b: 3 }]} />';
  const { tree } = parseBody(source);
  const { content } = await renderMdx({ source, tree, lang: "en", components, images, files });
  expect(renderToStaticMarkup(content)).toContain('role="img" aria-label="The loss in x²"');
});

test("formulas stand in captions", async () => {
  const source = '![a](a.png "Loss $x$")';
  const { tree } = parseBody(source);
  const { content } = await renderMdx({ source, tree, lang: "en", components, images, files });
  expect(renderToStaticMarkup(content)).toContain("&lt;mi&gt;x&lt;/mi&gt;");
});
