import matter from "gray-matter";
import type { LocalProblem } from "../problem";
import { quote } from "../problem";
import { type ParsedYaml, parseYaml } from "./yaml";

/** A file cut in two: its fields with their places, and the text behind them. */
export type FrontMatter = {
  yaml: ParsedYaml;
  /** The text behind the front matter, with an empty line for each line before it: line numbers are the file's. */
  body: string;
};

const fence = /^---[ \t]*$/;

function problem(line: number, expected: string, found: string, fix: string): { problems: LocalProblem[] } {
  return {
    problems: [{ line, column: 1, severity: "error", subject: "front matter", expected, found, fix }],
  };
}

/**
 * What gray-matter must never be asked to do with the fences of a file. It would run `---js` as code, take a
 * file without a closing fence as front matter from end to end, and one that starts late as having none.
 */
function fenceProblem(lines: readonly string[]): { problems: LocalProblem[] } | undefined {
  const opening = lines[0] ?? "";
  if (!opening.startsWith("---")) {
    const late = lines.findIndex(line => line.trim() !== "");
    if (late > 0 && fence.test(lines[late] ?? "")) {
      const found = `${late} empty line${late === 1 ? "" : "s"} before it`;
      return problem(1, "front matter from the first line on", found, "delete what stands before ---");
    }
    if (opening.startsWith("+++")) {
      const fix = 'write --- in the place of each +++, and title: "…" in that of title = "…"';
      return problem(
        1,
        "front matter in YAML between two lines ---",
        `${quote(opening)}, which opens TOML`,
        fix,
      );
    }
    const fix = "start the file with ---, the fields title, date and excerpt, and --- again";
    return problem(1, "front matter between two lines ---", quote(opening), fix);
  }
  if (!fence.test(opening)) {
    const fix =
      "write --- alone on the first line; front matter is YAML and no other language, and is never run";
    return problem(1, "---", quote(opening), fix);
  }
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  const dots = lines.findIndex(line => /^\.\.\.[ \t]*$/.test(line));
  if (dots > 0 && (closing === -1 || dots < closing)) {
    return problem(dots + 1, "a line --- that ends the front matter", '"..."', "write --- in its place");
  }
  if (closing === -1) {
    return problem(1, "a line --- that ends the front matter", "none", "write --- below the last field");
  }
  if (!fence.test(lines[closing] ?? "")) {
    return problem(
      closing + 1,
      "---",
      quote(lines[closing] ?? ""),
      "write --- alone on the line below the last field",
    );
  }
  return undefined;
}

function refuse(): never {
  throw new Error("Front matter is YAML; no other language is parsed.");
}

/** How a line of front matter begins: a field, an item, what belongs to the one above, a comment. */
const fieldLine = /^(?:[\w"'-][^:]*:(?:\s|$)|[\s#\]}]|- )/;

/**
 * Where front matter runs on into the text, up to a line --- that was to divide that: the text below an empty line is no
 * YAML, and each line of it would be told by itself.
 */
function runOn(lines: readonly string[], { problems }: ParsedYaml): { problems: LocalProblem[] } | undefined {
  const faulty = problems.filter(({ severity }) => severity === "error").map(({ line }) => line);
  if (faulty.length === 0) return undefined;
  const closing = lines.findIndex((line, index) => index > 0 && fence.test(line));
  const text = lines.findIndex(
    (line, index) =>
      index > 1 &&
      index < closing &&
      lines[index - 1]?.trim() === "" &&
      line.trim() !== "" &&
      !fieldLine.test(line),
  );
  if (text === -1 || Math.min(...faulty) < text) return undefined;
  const fix = "write --- in the empty line above it, below the last field";
  return problem(text + 1, "a line --- that ends the front matter", quote(lines[text] ?? ""), fix);
}

/**
 * Cuts a file into front matter and body (gray-matter, with YAML as its only engine).
 * @param text decoded, with `\n` line ends
 * @returns the two parts, or why they cannot be told apart
 */
export function parseFrontMatter(text: string): FrontMatter | { problems: LocalProblem[] } {
  const wrong = fenceProblem(text.split("\n"));
  if (wrong) return wrong;
  let yaml = parseYaml("");
  const file = matter(text, {
    language: "yaml",
    engines: {
      yaml: source => {
        yaml = parseYaml(source);
        return {};
      },
      json: refuse,
      javascript: refuse,
    },
  });
  const open = runOn(text.split("\n"), yaml);
  if (open) return open;
  const head = text.slice(0, text.length - file.content.length);
  return { yaml, body: head.replace(/[^\n]+/g, "") + file.content };
}
