import { type ComponentProps, isValidElement } from "react";

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

/** A block of code, with its language. It scrolls sideways, so the keyboard has to reach it. */
export function CodeBlock({ children, ...rest }: ComponentProps<"pre">) {
  const language = languageOf(children);
  return (
    <div className="code" translate="no" data-long={isLong(children) || undefined}>
      {language && <p className="code-language">{language}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <pre {...rest} tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}
