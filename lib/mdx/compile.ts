/**
 * Turns MDX into React elements. The only file that knows next-mdx-remote; it is archived upstream, so what
 * replaces it one day is written here.
 */

import type { Heading, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { compileMDX, type MDXRemoteProps } from "next-mdx-remote/rsc";
import { Fragment, type ReactNode } from "react";
import remarkGfm from "remark-gfm";
import type { FileFinder } from "../attached";
import { gfmOptions } from "../gfm";
import type { ImageResolver } from "../images/types";
import type { TableResolver } from "../table";
import { typeset } from "../typography";
import { wordsFor } from "../words/words";
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

type Components = NonNullable<MDXRemoteProps["components"]>;
type MdxOptions = NonNullable<NonNullable<MDXRemoteProps["options"]>["mdxOptions"]>;
type Plugins = NonNullable<MdxOptions["remarkPlugins"]>;

/** Names that a post finds empty: the process that builds the blog is not the post's to end. */
const shadowed = { process: { env: process.env } };

/** MDX that is to be evaluated. */
type Evaluated = {
  source: string;
  components: Components;
  /** What expressions can name beside what every post's can. */
  scope?: Record<string, unknown>;
  plugins?: Pick<MdxOptions, "remarkPlugins" | "rehypePlugins" | "remarkRehypeOptions">;
};

/**
 * Compiles and evaluates MDX as its author wrote it. next-mdx-remote's own filters are off: one drops expressions
 * without a word, the other refuses names such as `process`. Posts are the author's code and are evaluated at build time
 * only (docs/decisions/0003).
 */
async function evaluate({
  source,
  components,
  scope = {},
  plugins = {},
}: Evaluated): Promise<{ node: ReactNode }> {
  const { remarkPlugins = [], rehypePlugins = [], remarkRehypeOptions = {} } = plugins;
  const { content } = await compileMDX({
    source,
    components,
    options: {
      scope: { ...shadowed, ...scope },
      blockJS: false,
      blockDangerousJS: false,
      mdxOptions: { remarkPlugins, rehypePlugins, remarkRehypeOptions },
    },
  });
  // Called here rather than by React, so that an expression that throws does so while somebody can catch it.
  const { type, props } = content;
  // In an object, since a promise that an expression comes to would be waited for.
  return { node: typeof type === "function" ? Reflect.apply(type, undefined, [props]) : content };
}

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

/** The name under which an expression's value is handed out; no author's name starts like this. */
const probe = "__value";

/**
 * The value of one expression of a post, as it is: a promise is not waited for.
 * @param source JavaScript, as between the braces
 * @param components what JSX inside it may name
 * @throws whatever it throws
 */
export async function evaluateExpression(
  source: string,
  components: Components,
): Promise<{ value: unknown }> {
  let value: unknown;
  const keep = (result: unknown) => {
    value = result;
    return null;
  };
  await evaluate({ source: `{${probe}((${source}\n))}`, components, scope: { [probe]: keep } });
  return { value };
}
