import { Fragment } from "react";
import type { FormulaProps } from "@/lib/mdx/vocabulary";
import { Mathml } from "./mathml";

/** What scrolls must be in reach of the keyboard. */
const scrolls = { tabIndex: 0, role: "group" };

/**
 * A formula in a line of text. It is drawn by the browser, as MathML; between its parts the line may break. A part that a
 * narrow column cannot hold scrolls by itself there.
 */
export function Formula({ parts, wide = [], display, words, before, after }: FormulaProps) {
  return parts.map((part, index) => {
    const math = <Mathml inner={part} {...(display && { display })} {...(words && { words })} />;
    const formula = wide.includes(index) ? (
      <span className="formula-scroll" {...scrolls}>
        <span>{math}</span>
      </span>
    ) : (
      math
    );
    const first = index === 0 ? before : undefined;
    const last = index === parts.length - 1 ? after : undefined;
    return (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {first || last ? (
          <span className="whole">
            {first}
            {formula}
            {last}
          </span>
        ) : (
          formula
        )}
      </Fragment>
    );
  });
}
