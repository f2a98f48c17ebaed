import { mainId } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import type { InterfaceProps } from "./interface-lang";

/** The first stop of the keyboard: past the header, to what the page is about. Shows when it has the focus. */
export function SkipLink({ page, marked }: InterfaceProps) {
  return (
    <a
      href={`#${mainId}`}
      lang={marked}
      className="sr-only rounded-sm bg-marker px-4 py-2 font-label font-sans text-marker-ink text-ui focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-10 focus:px-4 focus:py-2"
    >
      {wordsFor(page).skipToContent}
    </a>
  );
}
