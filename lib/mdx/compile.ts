/** Turns a body into React elements. */

import type { Heading, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { Fragment, type ReactNode } from "react";
import remarkGfm from "remark-gfm";
import type { FileFinder } from "../attached";
import { gfmOptions } from "../gfm";
import type { ImageResolver } from "../images/types";
import type { TableResolver } from "../table";
import { typeset } from "../typography";
import { wordsFor } from "../words/words";
import { type Components, evaluate, type Plugins } from "./evaluate";
import { blockDirections } from "./plugins/block-directions";
import { boldLabelLines } from "./plugins/bold-label-lines";
import { code } from "./plugins/code";
import { diagrams } from "./plugins/diagrams";
import { elements } from "./plugins/elements";
import { figures } from "./plugins/figures";
import { fileTables } from "./plugins/file-tables";
import { formulaMarkdown } from "./plugins/formula-markdown";
import { formulas } from "./plugins/formulas";
import { islands } from "./plugins/islands";
import { labelAttributes } from "./plugins/label-attributes";
import { labels } from "./plugins/labels";
import { linkNotes } from "./plugins/link-notes";
import { noteDirections } from "./plugins/note-items";
import { numericColumns } from "./plugins/numeric-columns";
import { outline } from "./plugins/outline";
import { parsed } from "./plugins/parsed";
import { quotationMarks } from "./plugins/quotation-marks";
import { asideNumbers, sidenotes } from "./plugins/sidenotes";
import { wholeCode } from "./plugins/whole-code";
import { wholeDashes } from "./plugins/whole-dashes";
import type { MdxComponentMap, PlainComponentMap } from "./vocabulary";

/** A body to be rendered. */
type MdxSource = {
  /** The body, as `Post.body`. */
  source: string;
  /** The body parsed, where it is already; compiling changes it. */
  tree?: Root;
  /** BCP 47; decides the quotation marks. */
  lang: string;
  /** The blog's components, and what it puts in the place of HTML's; islands where the body has some. */
  components: (PlainComponentMap | MdxComponentMap) & Components;
  images: ImageResolver;
  /** Tables in files, where the body may have some. */
  tables?: TableResolver;
  files: FileFinder;
};

/**
 * A body as React elements, and the heading that opened it, where one did, with its own emphasis and code. `links` are
 * the addresses that its links lead to beyond the page, each once, in the order of their numbers on paper.
 */
type RenderedMdx = { content: ReactNode; subtitle: ReactNode; links: string[] };

/** The opening heading's content as elements: a text as it is, anything more by a compilation of it. */
async function renderSubtitle(
  opening: Heading | undefined,
  { lang, components }: MdxSource,
  links: string[],
) {
  if (!opening) return null;
  if (opening.children.every(child => child.type === "text")) return typeset(textOf(opening), lang);
  const line: Root = { type: "root", children: [{ type: "paragraph", children: opening.children }] };
  const remarkPlugins: Plugins = [
    [parsed, line],
    [remarkGfm, gfmOptions],
    [linkNotes, { links }],
    [quotationMarks, { lang }],
    formulas,
  ];
  const { node } = await evaluate({
    source: "",
    components: { ...components, p: Fragment },
    plugins: { remarkPlugins },
  });
  return node;
}

/**
 * Compiles a body for a server component.
 * @throws where the source is no MDX; the content check says so first, with the place
 */
export async function renderMdx(body: MdxSource): Promise<RenderedMdx> {
  let opening: Heading | undefined;
  const onOpening = (heading: Heading) => {
    opening = heading;
  };
  const links: string[] = [];
  const given: Plugins = body.tree ? [[parsed, body.tree]] : [];
  const asides: (number | null)[] = [];
  const remarkPlugins: Plugins = [
    [remarkGfm, gfmOptions],
    formulaMarkdown,
    ...given,
    [labels, { lang: body.lang }],
    [outline, { onOpening }],
    boldLabelLines,
    [elements, { files: body.files, images: body.images, lang: body.lang }],
    [figures, { images: body.images, lang: body.lang }],
    islands,
    [code, { lang: body.lang }],
    [diagrams, { lang: body.lang }],
    [labelAttributes, { lang: body.lang }],
    [fileTables, { tables: body.tables ?? (() => null) }],
    numericColumns,
    wholeCode,
    [linkNotes, { links }],
    [quotationMarks, { lang: body.lang }],
    [blockDirections, { lang: body.lang }],
    [sidenotes, { asides }],
    wholeDashes,
    formulas,
  ];
  const words = wordsFor(body.lang);
  const { node: content } = await evaluate({
    source: body.source,
    components: body.components,
    plugins: {
      remarkPlugins,
      rehypePlugins: [[asideNumbers, { asides }], noteDirections],
      remarkRehypeOptions: {
        footnoteLabel: words.footnotes,
        footnoteBackLabel: (note, again) => words.backToNote(note + 1, again),
      },
    },
  });
  return { content, subtitle: await renderSubtitle(opening, body, links), links };
}
