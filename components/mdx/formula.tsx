import { Fragment } from "react";
import type { FormulaProps } from "@/lib/mdx/vocabulary";

/** A formula in a line of text. It is drawn by the browser, as MathML; between its parts the line may break. */
export function Formula({ parts, display }: FormulaProps) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      <math {...(display && { display: "block" })} dangerouslySetInnerHTML={{ __html: part }} />
    </Fragment>
  ));
}
