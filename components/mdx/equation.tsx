import type { EquationProps } from "@/lib/mdx/vocabulary";
import { Mathml } from "./mathml";
import type { Worded } from "./worded";

/** The width in em that the narrowest column holds, and steps of wider ones: the last fills a column of text. */
const column = 14;
const steps = [
  [72, "3"],
  [52, "2"],
  [36, "1"],
  [26, "0"],
] as const;

/** A formula that is set apart, with its number at the end of its line. One that is wide scrolls by itself. */
export function Equation({ mathml, width, mark, id, words }: Worded<EquationProps>) {
  const wide = steps.find(([least]) => width > least)?.[1];
  const kind = words.labels.eq;
  const name = mark ? `${kind} ${mark.replace(/^\((.*)\)$/, "$1")}` : kind;
  // A formula that scrolls has to be reachable by keyboard. One that fits is not, or there would be too many stops.
  const scrolls = width > column ? { tabIndex: 0, role: "group", "aria-label": name } : {};
  return (
    <div className="equation" id={id}>
      <div className="equation-scroll" data-wide={wide} {...scrolls}>
        <Mathml inner={mathml} display />
      </div>
      {mark && (
        <span className="equation-mark">
          {id ? (
            <a href={`#${id}`} aria-label={`${kind} ${mark}`}>
              {mark}
            </a>
          ) : (
            mark
          )}
        </span>
      )}
    </div>
  );
}
