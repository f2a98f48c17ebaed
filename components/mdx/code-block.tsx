import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";

/** Characters that a line of code has room for in a column of text. */
const lineLength = 66;

function textOf(node: ReactNode): string {
  return Children.toArray(node)
    .map(child =>
      isValidElement<{ children?: ReactNode }>(child) ? textOf(child.props.children) : String(child),
    )
    .join("");
}

function isWide(children: ReactNode): boolean {
  return textOf(children)
    .split("\n")
    .some(line => line.length > lineLength);
}

/** `language-python` on the `code` inside tells what a block is written in. */
function languageOf(children: ComponentProps<"pre">["children"]): string | null {
  if (!isValidElement<{ className?: unknown }>(children)) return null;
  const { className } = children.props;
  return typeof className === "string" ? (/\blanguage-(\S+)/.exec(className)?.[1] ?? null) : null;
}

/** Lines of code that may be more than a sheet of paper holds. */
const longCode = 40;

/** Whether a block is better divided between sheets than moved to the next one and divided there. */
function isLong(children: ComponentProps<"pre">["children"]): boolean {
  if (!isValidElement<{ children?: unknown }>(children)) return false;
  const { children: text } = children.props;
  return typeof text === "string" && text.split("\n").length > longCode;
}

/**
 * A block of code, with its language. Long lines may use the margin; what is longer still scrolls sideways, so the
 * keyboard has to reach it.
 */
export function CodeBlock({ children, ...rest }: ComponentProps<"pre">) {
  const language = languageOf(children);
  return (
    <div
      className={isWide(children) ? "code wide" : "code"}
      translate="no"
      data-long={isLong(children) || undefined}
    >
      {language && <p className="code-language">{language}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <pre {...rest} tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}
