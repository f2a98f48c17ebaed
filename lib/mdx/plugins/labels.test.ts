import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { noFiles as files, noComponents } from "../../testing/no-components";
import { renderMdx } from "../compile";
import type { PanelProps } from "../vocabulary";

type BoxProps = { label?: string; id?: string; children?: ReactNode };

function Box({ label, id, children }: BoxProps): ReactNode {
  return createElement("div", null, `[${[label, id].filter(Boolean).join(" ")}] `, children);
}

function Panel({ letter, id, caption, children }: PanelProps): ReactNode {
  return createElement("i", null, `(${letter}${id ? ` ${id}` : ""}) ${caption} `, children);
}

const components = {
  ...noComponents,
  Figure: Box,
  Note: Box,
  Caption: Fragment,
  Panel,
  Table: Box,
  Definition: Box,
  Theorem: Box,
  Lemma: Box,
  Example: Box,
  Proof: Box,
};

async function html(source: string, lang = "en"): Promise<string> {
  const { tree } = parseBody(source);
  const { content, subtitle } = await renderMdx({
    source,
    tree,
    lang,
    components,
    images: () => null,
    files,
  });
  return renderToStaticMarkup(createElement(Fragment, null, subtitle, content)).replaceAll("\u00a0", "~");
}

const figure = '![a](./a.png "Loss {#fig:loss}")';

describe("references", () => {
  test("read as what they lead to, before it and behind it", async () => {
    const body = await html(
      `[](#fig:loss), [](#figure-1), [the loss](#fig:loss)\n\n![b](./b.png)\n\n${figure}\n`,
    );
    expect(body).toContain(
      '<a href="#fig:loss">Figure~2</a>, <a href="#figure-1">Figure~1</a>, <a href="#fig:loss">the loss</a>',
    );
    expect(body).toContain("[Figure 2 fig:loss]");
  });

  test("count each kind by itself, in the words of the language", async () => {
    const source =
      '<Definition id="def:a">A</Definition>\n\n<Theorem id="thm:a">B</Theorem>\n\n<Theorem id="thm:b">C</Theorem>\n\n<Table caption="T" id="tbl:a">\n\n| a |\n| - |\n\n</Table>\n\n```py id="lst:a"\nx\n```\n\n[](#def:a) [](#thm:b) [](#tbl:a) [](#lst:a)\n';
    const words = (body: string) => [...body.matchAll(/<a[^>]*>([^<]*)<\/a>/g)].map(([, text]) => text);
    expect(words(await html(source))).toEqual(["Definition~1", "Theorem~2", "Table~1", "Listing~1"]);
    expect(words(await html(source, "vi"))).toEqual(["Định nghĩa~1", "Định lý~2", "Bảng~1", "Đoạn mã~1"]);
  });

  test("to an equation with a tag of its own say that, and it takes no number from others", async () => {
    const source =
      "$$\nx \\label{eq:a} \\tag{PPO}\n$$\n\n$$\ny \\label{eq:b} \\tag*{by Bayes}\n$$\n\n$$\nz \\label{eq:c}\n$$\n\n[](#eq:a) [](#eq:b) [](#eq:c)\n";
    expect(await html(source)).toContain(
      '<a href="#eq:a">Equation~(PPO)</a> <a href="#eq:b">Equation by~Bayes</a> <a href="#eq:c">Equation~(1)</a>',
    );
  });

  test("to a heading read as it does, and links in it are none here", async () => {
    expect(await html("## The `loss` of [*all*](/x)\n\nSee [](#the-loss-of-all).\n")).toContain(
      'See <a href="#the-loss-of-all">The <code>loss</code> of <em>all</em></a>.',
    );
  });

  test("to one of the images of a figure have its letter", async () => {
    const source = `[](#fig:b) [](#fig:all)\n\n${figure}\n\n<Figure caption="All" id="fig:all">\n\n![a](./a.png "A")\n![b](./b.png "B {#fig:b}")\n\n</Figure>\n`;
    const body = await html(source);
    expect(body).toContain('<a href="#fig:b">Figure~2b</a> <a href="#fig:all">Figure~2</a>');
    expect(body).toContain("[Figure 2 fig:all] <i>(a) A </i><i>(b fig:b) B </i>");
  });

  test("to a heading with a name say that it is a section", async () => {
    const source = "## The *loss* {#sec:loss}\n\nAs [](#sec:loss) says, [above](#sec:loss).\n";
    expect(await html(source)).toBe(
      '<h2 id="sec:loss">The <em>loss</em></h2>\n<p>As <a href="#sec:loss">Section~“The <em>loss</em>”</a> says, <a href="#sec:loss">above</a>.</p>',
    );
    expect(await html(source, "vi")).toContain(">Mục~“The <em>loss</em>”</a>");
  });

  test("work in captions, cells, notes, footnotes, quotations and headings", async () => {
    const source = `# Before [](#fig:loss)

## See [](#fig:loss)

## See

${figure}

![b](./b.png "As in [](#fig:loss), *twice*")

| a |
| - |
| [](#fig:loss) |

> [!TIP] On [](#fig:loss)
> As [](#fig:loss) shows[^1].

[^1]: Of [](#fig:loss).
`;
    const body = await html(source);
    expect(body.match(/<a href="#fig:loss">Figure~1<\/a>/g)).toHaveLength(7);
    expect(body).toContain('<h2 id="see">');
    expect(body).toContain('<h2 id="see-2">');
    expect(body).toContain("[Figure 2 figure-2] As in");
    expect(body).toContain("<em>twice</em>");
    expect(body).toContain("[] On");
  });

  test("to nothing stay, for the check to tell", async () => {
    expect(await html("[](#fig:none)")).toBe('<p><a href="#fig:none"></a></p>');
  });
});

test("a caption is set as the text is, and its name is no part of it", async () => {
  expect(await html('![b](./b.png "It\'s \\"so\\" {#fig:b}")')).toContain("[Figure 1 fig:b] It’s “so”</div>");
  expect(await html("![c][c]\n\n[c]: ./c.png 'The *c* {#fig:c}'\n")).toContain(
    "[Figure 1 fig:c] The <em>c</em></div>",
  );
});

test("several images are one figure, each with its letter and caption", async () => {
  const body = await html(
    '<Figure caption="Both" id="fig:both">\n\n![a](./a.png "The *loss*")\n![b](./b.png)\n\n</Figure>\n\n![c](./c.png)\n\n[](#fig:both)\n',
  );
  expect(body).toContain("[Figure 1 fig:both] <i>(a) The *loss* The <em>loss</em></i><i>(b) undefined </i>");
  expect(body).toContain("[Figure 2 figure-2]");
  expect(body).toContain('<a href="#fig:both">Figure~1</a>');
});
