/** The elements of a post where there is no page to draw them on, as HTML that Markdown has signs for. */
import type { ElementComponents, ElementProps, PlotFigureProps } from "@/lib/mdx/elements";
import type { Words } from "@/lib/words/words";
import { numeralsIn } from "../../islands/numerals";
import { type Worded, worded } from "../worded";
import { elements } from "./index";
import { PlotTable } from "./plot-table";
import { readToken } from "./tokens";

function Conversation({ title, children }: ElementProps<"Conversation">) {
  return (
    <section>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </section>
  );
}

function Turn({ role, name, children, words }: Worded<ElementProps<"Turn">>) {
  const who = words.roles[role];
  return (
    <blockquote>
      <p>
        <strong>{name ? `${who} (${name})` : who}</strong>
      </p>
      {children}
    </blockquote>
  );
}

function Tokens({ tokens, words }: Worded<ElementProps<"Tokens">>) {
  const { percent } = numeralsIn(words.lang);
  const hasIds = tokens.some(({ id }) => id !== undefined);
  const hasShares = tokens.some(({ p }) => p !== undefined);
  return (
    <table>
      <tbody>
        <tr>
          <th>{words.tokens.token}</th>
          {hasIds && <th>{words.tokens.id}</th>}
          {hasShares && <th>{words.tokens.probability}</th>}
        </tr>
        {tokens.map(({ text, id, p }, index) => (
          <tr key={index}>
            <td>{readToken(text, words).shown}</td>
            {hasIds && <td>{id}</td>}
            {hasShares && <td>{p === undefined ? "" : percent(p)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ label, children }: { label: string; children: ElementProps<"Before">["children"] }) {
  return (
    <section>
      <p>
        <strong>{label}</strong>
      </p>
      {children}
    </section>
  );
}

function Before({ words, label = words.before, children }: Worded<ElementProps<"Before">>) {
  return <Side label={label}>{children}</Side>;
}

function After({ words, label = words.after, children }: Worded<ElementProps<"After">>) {
  return <Side label={label}>{children}</Side>;
}

function Video({ src, title }: ElementProps<"Video">) {
  return (
    <p>
      <a href={src}>{title}</a>
    </p>
  );
}

function Audio({ src, title, children }: ElementProps<"Audio">) {
  return (
    <section>
      <p>
        <a href={src}>{title}</a>
      </p>
      {children}
    </section>
  );
}

function Plot({ drawing, words }: Worded<PlotFigureProps>) {
  const { summary, href } = drawing;
  return (
    <section>
      <p>{summary}</p>
      <PlotTable drawing={drawing} words={words} frame="table" />
      {href && (
        <p>
          <a href={href}>{words.wholeTable}</a>
        </p>
      )}
    </section>
  );
}

/** @param words in the language of the text */
export function plainElements(words: Words): ElementComponents {
  return {
    ...elements(words),
    Audio,
    Plot: worded(Plot, words),
    Video,
    After: worded(After, words),
    Before: worded(Before, words),
    Conversation,
    Tokens: worded(Tokens, words),
    Turn: worded(Turn, words),
  };
}
