/** The elements of a post where there is no page to draw them on, as HTML that Markdown has signs for. */
import type { ElementComponents, ElementProps, PlotFigureProps } from "@/lib/mdx/elements";
import { percent } from "../../islands/numerals";
import { roles } from "./conversation";
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

function Turn({ role, name, children }: ElementProps<"Turn">) {
  return (
    <blockquote>
      <p>
        <strong>{name ? `${roles[role]} (${name})` : roles[role]}</strong>
      </p>
      {children}
    </blockquote>
  );
}

function Tokens({ tokens }: ElementProps<"Tokens">) {
  const hasIds = tokens.some(({ id }) => id !== undefined);
  const hasShares = tokens.some(({ p }) => p !== undefined);
  return (
    <table>
      <tbody>
        <tr>
          <th>Token</th>
          {hasIds && <th>Id</th>}
          {hasShares && <th>Probability</th>}
        </tr>
        {tokens.map(({ text, id, p }, index) => (
          <tr key={index}>
            <td>{readToken(text).shown}</td>
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

function Before({ label = "Before", children }: ElementProps<"Before">) {
  return <Side label={label}>{children}</Side>;
}

function After({ label = "After", children }: ElementProps<"After">) {
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

function Plot({ drawing }: PlotFigureProps) {
  const { summary, href } = drawing;
  return (
    <section>
      <p>{summary}</p>
      <PlotTable drawing={drawing} frame="table" />
      {href && (
        <p>
          <a href={href}>The whole table</a>
        </p>
      )}
    </section>
  );
}

export const plainElements: ElementComponents = {
  ...elements,
  Audio,
  Plot,
  Video,
  After,
  Before,
  Conversation,
  Tokens,
  Turn,
};
