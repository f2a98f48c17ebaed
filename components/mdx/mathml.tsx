import { createElement } from "react";

/**
 * A formula for the browser to draw. React's types know no MathML; as text it is handed over whole, and every sign of
 * the author's in it was escaped by lib/math/mathml.ts.
 * @param inner what stands in `<math>`, as the blog has made it of TeX
 * @param display whether it is set apart
 * @param words its name for readers who do not see it, where its parts are not enough
 */
export function Mathml({
  inner,
  display = false,
  words,
}: {
  inner: string;
  display?: boolean;
  words?: string;
}) {
  return createElement("math", {
    ...(display && { display: "block" }),
    "aria-label": words,
    dangerouslySetInnerHTML: { __html: inner },
  });
}
