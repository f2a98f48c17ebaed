import { interfaceLang, wordsFor } from "@/lib/words/words";

/** On paper, where a text's links lead, by the numbers that stand behind them. Nothing where it has none. @param lang the page's */
export function PrintLinks({ links, lang }: { links: readonly string[]; lang: string }) {
  if (links.length === 0) return null;
  return (
    <section className="on-paper text" lang={interfaceLang(lang)} dir="ltr">
      <h2>{wordsFor(lang).links}</h2>
      <ol>
        {links.map(address => (
          <li key={address}>{address}</li>
        ))}
      </ol>
    </section>
  );
}
