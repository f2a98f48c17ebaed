import { site } from "@/lib/site";

/** On paper, where a text's links lead, by the numbers that stand behind them. Nothing where it has none. */
export function PrintLinks({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <section className="on-paper text" lang={site.lang} dir="ltr">
      <h2>Links</h2>
      <ol>
        {links.map(address => (
          <li key={address}>{address}</li>
        ))}
      </ol>
    </section>
  );
}
