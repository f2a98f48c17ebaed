import type { ReactNode } from "react";
import { Tokenizer } from "@/components/islands/tokenizer";
import { mdxComponents } from "@/components/mdx/map";
import { type Worded, worded } from "@/components/mdx/worded";
import type { SetText } from "@/components/prose";
import { fileFinder } from "@/lib/blog/attached";
import { citedTree } from "@/lib/blog/cited-tree";
import { imageResolver } from "@/lib/blog/images";
import { preparedVariable, readSet, sourceOf } from "@/lib/blog/prepared";
import { tableResolver } from "@/lib/blog/tables";
import type { Page, Post } from "@/lib/content/types";
import { islandsOf } from "@/lib/island";
import { renderMdx } from "@/lib/mdx/compile";
import type { IslandProps, MdxComponentMap } from "@/lib/mdx/vocabulary";
import { wordsFor } from "@/lib/words/words";
import { staticMarkup } from "./static-markup";
import { blogVocabulary } from "./vocabulary";

/** The tokenizer with what it has learned. Learning starts when one is rendered: no other page waits for it. */
async function BlogTokenizer(props: Worded<IslandProps<"Tokenizer">>) {
  return <Tokenizer {...props} vocabulary={await blogVocabulary()} />;
}

/** The components of a text, in its language. */
function componentsFor(lang: string) {
  const words = wordsFor(lang);
  return { ...mdxComponents(words), Tokenizer: worded(BlogTokenizer, words) } satisfies MdxComponentMap;
}

/**
 * As elements where React is to run in the body, or where it is broken; else as finished HTML. `links` are the addresses
 * that it leads to, by their numbers on paper.
 */
type RenderedBody = { content: SetText; subtitle: SetText | null; links: readonly string[] };

/** What was set before the pages were made; undefined where this body was not. */
function preparedBody(source: Post | Page): RenderedBody | undefined {
  const folder = process.env[preparedVariable];
  const set = folder ? readSet(folder, sourceOf(source)) : undefined;
  if (!set) return undefined;
  const { html, subtitle, links } = set;
  return { content: { html }, subtitle: subtitle === null ? null : { html: subtitle }, links };
}

/**
 * The set body of a post or a page.
 * @param broken whether the check found faults that keep it from being shown. Then, in development, a line
 *   stands in its place and the report lies over the page; a build does not get here.
 */
export async function renderBody(source: Post | Page, broken: boolean): Promise<RenderedBody> {
  if (broken) {
    const elements = <p>This text cannot be shown yet: see the report below.</p>;
    return { content: { elements }, subtitle: null, links: [] };
  }
  const prepared = preparedBody(source);
  if (prepared) return prepared;
  const { file, lang, body } = source;
  const tree = await citedTree(source);
  const isLive = islandsOf(tree).length > 0;
  const { content, subtitle, links } = await renderMdx({
    source: body,
    tree,
    lang,
    components: componentsFor(lang),
    images: imageResolver({ file }),
    tables: tableResolver({ file }),
    files: fileFinder({ file }),
  });
  const set = (elements: ReactNode): SetText => (isLive ? { elements } : { html: staticMarkup(elements) });
  return { content: set(content), subtitle: subtitle === null ? null : set(subtitle), links };
}
