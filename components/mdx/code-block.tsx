import type { CodeBlockProps } from "@/lib/mdx/vocabulary";
import type { Worded } from "./worded";

/** What a listing is called: its number, which links to itself, and its title. */
function Caption({ id, label, title }: Pick<CodeBlockProps, "id" | "label" | "title">) {
  if (id === undefined && title === undefined) return null;
  return (
    <span className="code-title">
      {id !== undefined && label !== undefined && (
        <>
          <a href={`#${id}`}>{label}</a>{" "}
        </>
      )}
      {title}
    </span>
  );
}

function classes(names: Readonly<Record<string, boolean | undefined>>): string | undefined {
  const given = Object.entries(names).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
  return given.length > 0 ? given.join(" ") : undefined;
}

/**
 * A block of code, with its title and its language. Long lines may use the margin; what is longer still scrolls
 * sideways, so the keyboard has to reach it.
 */
export function CodeBlock({ words, ...props }: Worded<CodeBlockProps>) {
  const { html, language, title, id, label, tab, wrap, wide, long, focus, numbered } = props;
  // A terminal is no language, and a tab says its own name.
  const shown = language === "ansi" || language === tab ? undefined : language;
  const code = (
    // Written by lib/mdx/code/html.ts, which escapes the text.
    <code className={language && `language-${language}`} dangerouslySetInnerHTML={{ __html: html }} />
  );
  return (
    <div className={wide ? "code wide" : "code"} id={id} translate="no" data-long={long || undefined}>
      <p className="code-head">
        <Caption
          {...(id !== undefined && { id })}
          {...(label !== undefined && { label })}
          {...(title !== undefined && title !== tab && { title })}
        />
        {shown && <span className="code-language">{shown}</span>}
        <button type="button" data-copy="text">
          {words.copy}
        </button>
      </p>
      {wrap ? (
        <pre className={classes({ wrap, "set-back": focus, numbered })}>{code}</pre>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
        <pre className={classes({ "set-back": focus, numbered })} tabIndex={0}>
          {code}
        </pre>
      )}
    </div>
  );
}
