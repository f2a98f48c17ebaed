import { Tokenizer } from "@/components/islands/tokenizer";
import { mdxComponents } from "@/components/mdx/map";
import { imageResolver } from "@/lib/blog/images";
import { type RenderedMdx, renderMdx } from "@/lib/mdx/compile";
import type { IslandProps, MdxComponentMap } from "@/lib/mdx/vocabulary";
import { blogVocabulary } from "./vocabulary";

/** The tokenizer with what it has learned. Learning starts when one is rendered: no other page waits for it. */
async function BlogTokenizer(props: IslandProps<"Tokenizer">) {
  return <Tokenizer {...props} vocabulary={await blogVocabulary()} />;
}

const components = { ...mdxComponents, Tokenizer: BlogTokenizer } satisfies MdxComponentMap;

/**
 * The set body of a post or a page.
 * @param broken whether the check found faults that keep it from being shown. Then, in development, a line
 *   stands in its place and the report lies over the page; a build does not get here.
 */
export async function renderBody(
  { file, lang, body }: { file: string; lang: string; body: string },
  broken: boolean,
): Promise<RenderedMdx> {
  if (broken) return { content: <p>This text cannot be shown yet: see the report below.</p>, subtitle: null };
  return renderMdx({ source: body, lang, components, images: imageResolver({ file }) });
}
