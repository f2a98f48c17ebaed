import { Fragment } from "react";
import type { FormulaProps } from "@/lib/mdx/vocabulary";
import { Mathml } from "./mathml";

/** A formula in a line of text. It is drawn by the browser, as MathML; between its parts the line may break. */
export function Formula({ parts, display, words }: FormulaProps) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      <Mathml inner={part} {...(display && { display })} {...(words && { words })} />
    </Fragment>
  ));
}
