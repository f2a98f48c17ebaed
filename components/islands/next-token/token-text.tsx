/** Blanks that a page does not show, by what they are called and how programs write them. */
const blanks: Readonly<Record<string, { name: string; sign: string }>> = {
  "\n": { name: "line break", sign: "\\n" },
  "\t": { name: "tab", sign: "\\t" },
};

function nameOf(blank: string): string {
  return blanks[blank]?.name ?? "space";
}

/** A token as it is said: without the blanks around it, or by their names where there is nothing else. */
export function spoken(token: string): string {
  return token.trim() || [...token].map(nameOf).join(" ");
}

/** A token with the blanks at its ends to be seen: a faint ␣ that is drawn, and a word for those who listen. */
export function TokenText({ children }: { children: string }) {
  const parts = children.split(/(^\s+|\s+$)/).filter(part => part !== "");
  return parts.map((part, place) => (part.trim() === "" ? <Blanks key={place}>{part}</Blanks> : part));
}

function Blanks({ children }: { children: string }) {
  return [...children].map((blank, place) => (
    <span key={place} className="token-blank">
      <span className="sr-only">{`${nameOf(blank)} `}</span>
      <span aria-hidden="true" className={blanks[blank] ? undefined : "token-space"}>
        {blanks[blank]?.sign ?? "\u00a0"}
      </span>
    </span>
  ));
}
