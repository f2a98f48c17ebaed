import { type ComponentProps, isValidElement } from "react";

/** `language-python` on the `code` inside tells what a block is written in. */
function languageOf(children: ComponentProps<"pre">["children"]): string | null {
  if (!isValidElement<{ className?: unknown }>(children)) return null;
  const { className } = children.props;
  return typeof className === "string" ? (/\blanguage-(\S+)/.exec(className)?.[1] ?? null) : null;
}

/** A block of code, with its language. It scrolls sideways, so the keyboard has to reach it. */
export function CodeBlock({ children, ...rest }: ComponentProps<"pre">) {
  const language = languageOf(children);
  return (
    <div className="code" translate="no">
      {language && <p className="code-language">{language}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <pre {...rest} tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}
