import type { ComponentProps } from "react";
import type { Worded } from "./worded";

/** A table that scrolls by itself where it is wider than the page. */
export function Table({ words, ...props }: Worded<ComponentProps<"table">>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element says "these belong together" without a form's meaning
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <div className="table-scroll" role="group" aria-label={words.labels.tbl} tabIndex={0}>
      <table {...props} />
    </div>
  );
}

/** Alignment as a class: an inline style would have to be allowed by the page's security policy. */
function cell(Tag: "th" | "td") {
  return function Cell({ style, ...rest }: ComponentProps<"td">) {
    const align = style?.textAlign;
    return <Tag {...rest} className={align ? `align-${align}` : rest.className} />;
  };
}

export const TableHead = cell("th");
export const TableCell = cell("td");
