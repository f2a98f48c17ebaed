import { mdxComponents } from "@/components/mdx/map";
import { imageResolver } from "@/lib/blog/images";
import { type RenderedMdx, renderMdx } from "@/lib/mdx/compile";

/**
 * The set body of a post or a page.
 * @param problems the author's report. Where there is one, a body that does not compile is left out instead of
 *   taking the page down, so that the report shows in its place. A build never has one, and fails.
 */
export async function renderBody(
  { file, lang, body }: { file: string; lang: string; body: string },
  problems: string | null,
): Promise<RenderedMdx> {
  try {
    return await renderMdx({
      source: body,
      lang,
      components: mdxComponents,
      images: imageResolver({ file }),
    });
  } catch (error) {
    if (problems === null) throw error;
    return { content: <p>This text cannot be shown yet: see the report below.</p>, subtitle: null };
  }
}
