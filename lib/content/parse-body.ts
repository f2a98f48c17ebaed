/**
 * Parses a body into a tree, and tells every place where it is no MDX. The parser stops at the first such
 * place; to find the next one, the line at fault is parsed again without the signs that have a meaning in MDX.
 * Code and formulas keep theirs, or further checks would find fault with what the author did not write.
 */
import type { Root } from "mdast";
import { VFileMessage } from "vfile-message";
import type { Macros } from "../formula";
import type { LocalProblem, Place, UnclosedTag } from "../problem";
import { tagless, treeOf } from "./body-tree";
import { locate, withoutSigns } from "./fault-place";
import { withFenceClosed } from "./open-fence";
import { explain, unclosedTag } from "./syntax-fault";

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
function moreFaults(place: Place): LocalProblem {
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

/** The name in a closing tag that a fault points to, at its first or its second sign. */
function closingName(line: string, column: number): string | undefined {
  const [, name] = /^<?\/\s*([\w.]+)/.exec(line.slice(column - 1)) ?? [];
  return name?.toLowerCase();
}

/**
 * @param body the text behind the front matter, its lines at their numbers in the file
 * @param macros commands that its formulas can use beside KaTeX's own
 * @returns a tree and every syntax fault in it, at most one a line
 */
export function parseBody(body: string, macros: Macros = {}): ParsedBody {
  const problems = new Map<number, LocalProblem>();
  const unclosed: UnclosedTag[] = [];
  const open: string[] = [];
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
      const fenced = tag && withFenceClosed(rest, tag);
      if (fenced !== undefined) {
        rest = fenced;
        continue;
      }
      const { place, rest: shorter, told } = locate(error, rest);
      const seen = problems.has(place.line);
      const text = original[place.line - 1] ?? "";
      // What closes a tag that is told already, in the wrong place or other letters, is no second mistake.
      const closed = tag ? -1 : open.indexOf(closingName(text, place.column) ?? "");
      if (closed !== -1) open.splice(closed, 1);
      else if (!seen) {
        problems.set(place.line, {
          ...place,
          ...(told ?? explain(error, text, place.column)),
        });
      }
      if (tag) unclosed.push(tag);
      if (tag) open.push(tag.name.toLowerCase());
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
  const all = [...problems.values(), moreFaults(last)];
  return { tree: treeOf(rest, macros, tagless), problems: all, unclosed };
}
