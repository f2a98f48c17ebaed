/**
 * Parses a body into a tree, and tells every place where it is no MDX. The parser stops at the first such
 * place; to find the next one, the line at fault is parsed again without the signs that have a meaning in MDX.
 * Code and formulas keep theirs, or further checks would find fault with what the author did not write.
 */
import type { Root } from "mdast";
import { VFileMessage } from "vfile-message";
import type { Macros } from "../formula";
import type { LocalProblem, UnclosedTag } from "../problem";
import { tagless, treeOf } from "./body-tree";
import { locate, withoutSigns } from "./fault-place";
import { withFenceClosed } from "./open-fence";
import { explain, unclosedTag } from "./syntax-fault";
import type { Place } from "./yaml";

/** A tree, and what had to be left out of it. With problems the tree is good for further checks only. */
type ParsedBody = {
  tree: Root;
  problems: LocalProblem[];
  /** Tags that are never closed: the tree has them as text, and nothing inside them. */
  unclosed: UnclosedTag[];
};

/** Faults in one file, and milliseconds, after which looking for more stops: each fault costs a parse. */
const faultLimit = 200;

const timeLimit = 2000;

/** Told where a file has more faults than are looked for. */
function andMore(place: Place): LocalProblem {
  const fix = "mend these first, and run the check again";
  return {
    ...place,
    severity: "error",
    subject: "tag",
    expected: "MDX",
    found: "more faults behind this one",
    fix,
  };
}

/**
 * @param body the text behind the front matter, its lines at their numbers in the file
 * @param macros commands that its formulas can use beside KaTeX's own
 * @returns a tree and every syntax fault in it, at most one a line
 */
export function parseBody(body: string, macros: Macros = {}): ParsedBody {
  const problems = new Map<number, LocalProblem>();
  const unclosed: UnclosedTag[] = [];
  const original = body.split("\n");
  const started = performance.now();
  let rest = body;
  let last: Place = { line: 1, column: 1 };
  while (problems.size < faultLimit && performance.now() - started < timeLimit) {
    try {
      return { tree: treeOf(rest, macros), problems: [...problems.values()], unclosed };
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      const tag = unclosedTag(error);
      const closed = tag && withFenceClosed(rest, tag);
      if (closed !== undefined) {
        rest = closed;
        continue;
      }
      const { place, rest: shorter, told } = locate(error, rest);
      const seen = problems.has(place.line);
      if (!seen) {
        problems.set(place.line, {
          ...place,
          ...(told ?? explain(error, original[place.line - 1] ?? "", place.column)),
        });
      }
      if (tag) unclosed.push(tag);
      last = place;
      // Each round takes at least one sign away, so that there is a last one.
      if (!seen && shorter !== undefined && shorter !== rest) {
        rest = shorter;
        continue;
      }
      const wholeLine = withoutSigns(rest, place.line);
      const whole = wholeLine === rest ? withoutSigns(rest) : wholeLine;
      if (whole === rest)
        return { tree: treeOf(rest, macros, tagless), problems: [...problems.values()], unclosed };
      rest = whole;
    }
  }
  const all = [...problems.values(), andMore(last)];
  return { tree: treeOf(rest, macros, tagless), problems: all, unclosed };
}
