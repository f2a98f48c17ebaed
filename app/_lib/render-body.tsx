import type { ReactNode } from "react";
import { Tokenizer } from "@/components/islands/tokenizer";
import { mdxComponents } from "@/components/mdx/map";
import { imageResolver } from "@/lib/blog/images";
import type { Page, Post } from "@/lib/content/types";
import { islandsOf } from "@/lib/island";
import { renderMdx } from "@/lib/mdx/compile";
import type { IslandProps, MdxComponentMap } from "@/lib/mdx/vocabulary";
import { staticMarkup } from "./static-markup";
import { blogVocabulary } from "./vocabulary";

/** The tokenizer with what it has learned. Learning starts when one is rendered: no other page waits for it. */
async function BlogTokenizer(props: IslandProps<"Tokenizer">) {
  return <Tokenizer {...props} vocabulary={await blogVocabulary()} />;
}

const components = { ...mdxComponents, Tokenizer: BlogTokenizer } satisfies MdxComponentMap;

/** A set body: elements where React is to run in it, in development too; else the finished HTML. */
export type RenderedBody = { content: { elements: ReactNode } | { html: string }; subtitle: ReactNode };

/**
 * The set body of a post or a page.
 * @param broken whether the check found faults that keep it from being shown. Then, in development, a line
 *   stands in its place and the report lies over the page; a build does not get here.
 */
export async function renderBody(source: Post | Page, broken: boolean): Promise<RenderedBody> {
  if (broken) {
    const elements = <p>This text cannot be shown yet: see the report below.</p>;
    return { content: { elements }, subtitle: null };
  }
  const { file, lang, body } = source;
  const tree = source.parse();
  const isLive = process.env.NODE_ENV === "development" || islandsOf(tree).length > 0;
  const { content: elements, subtitle } = await renderMdx({
    source: body,
    tree,
    lang,
    components,
    images: imageResolver({ file }),
  });
  return { content: isLive ? { elements } : { html: staticMarkup(elements) }, subtitle };
}
