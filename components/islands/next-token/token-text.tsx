import { sharedWords } from "@/lib/words/islands/shared";
import type { InterfaceLang } from "@/lib/words/languages";

/** Blanks that a page does not show, by what they are called and how programs write them. */
const blanks: Readonly<Record<string, { name: "lineBreak" | "tab"; sign: string }>> = {
  "\n": { name: "lineBreak", sign: "\\n" },
  "\t": { name: "tab", sign: "\\t" },
};

function nameOf(blank: string, lang: InterfaceLang): string {
  return sharedWords[lang].blankNames[blanks[blank]?.name ?? "space"];
}

/** A token as it is said: without the blanks around it, or by their names where there is nothing else. */
export function spoken(token: string, lang: InterfaceLang): string {
  return token.trim() || [...token].map(blank => nameOf(blank, lang)).join(" ");
}

/** A token with the blanks at its ends to be seen: a faint ␣ that is drawn, and a word for those who listen. */
export function TokenText({ children, lang }: { children: string; lang: InterfaceLang }) {
  const parts = children.split(/(^\s+|\s+$)/).filter(part => part !== "");
  return parts.map((part, place) =>
    part.trim() === "" ? (
      <Blanks key={place} lang={lang}>
        {part}
      </Blanks>
    ) : (
      part
    ),
  );
}

function Blanks({ children, lang }: { children: string; lang: InterfaceLang }) {
  return [...children].map((blank, place) => (
    <span key={place} className="token-blank">
      <span className="sr-only">{`${nameOf(blank, lang)} `}</span>
      <span aria-hidden="true" className={blanks[blank] ? undefined : "token-space"}>
        {blanks[blank]?.sign ?? "\u00a0"}
      </span>
    </span>
  ));
}
