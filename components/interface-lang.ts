import { site } from "@/lib/site";
import { interfaceLang } from "@/lib/words/words";

/**
 * For parts of the interface around a page: the page's language, and the interface's own where that has to be said
 * (`lang`), since it is not that of what stands around it.
 */
export type InterfaceProps = { page: string; marked: string | undefined };

/**
 * The language to mark the interface's words with on a page; undefined where they are in the page's language and that
 * is the site's, as nearly all are. On a page in another language they are marked in any case: the document has the
 * page's language once it is finished (lib/finish/page.ts), and until then the site's.
 * @param page BCP 47
 */
export function interfaceMark(page: string): string | undefined {
  const own = interfaceLang(page);
  return page === site.lang && own === page ? undefined : own;
}
