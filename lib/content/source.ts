/** Reads a file and cuts it in two: its fields, and the text behind them. */
import { createHash } from "node:crypto";
import type { LocalProblem, Problem } from "../problem";
import type { SourceFile } from "./collect";
import { decode } from "./decode";
import { encodingProblems } from "./encoding";
import { type FrontMatter, parseFrontMatter } from "./front-matter";
import { readBytes } from "./text-file";

/** A file cut in two, or what is wrong with it. */
export type Source = { front: FrontMatter; problems: Problem[] } | { problems: Problem[] };

/** Never throws for what is in a file, nor where there is none. */
export type ReadSource = (source: SourceFile) => Source;

/** Problems with the name of the file that they are in. */
export function inFile(file: string, problems: readonly LocalProblem[]): Problem[] {
  return problems.map(problem => ({ ...problem, file }));
}

function cut(bytes: Uint8Array, file: string): Source {
  const decoded = decode(bytes);
  if ("problems" in decoded) return { problems: inFile(file, decoded.problems) };
  const problems = encodingProblems(decoded.text, file);
  const front = parseFrontMatter(decoded.text);
  if ("problems" in front) return { problems: [...problems, ...inFile(file, front.problems)] };
  return { front, problems };
}

/** Reads a file anew. */
export const readSource: ReadSource = source => {
  const read = readBytes(source.path, source.file);
  return "problems" in read ? read : cut(read.bytes, source.file);
};

/**
 * For a process that reads a folder time and again: what a file came to is known until its bytes are others. With a
 * thousand posts that is most of what one edit costs.
 */
export function rememberingReader(): ReadSource {
  const known = new Map<string, { hash: string; source: Source }>();
  return one => {
    const read = readBytes(one.path, one.file);
    if ("problems" in read) return read;
    const hash = createHash("sha256").update(read.bytes).digest("base64");
    const last = known.get(one.path);
    if (last?.hash === hash) return last.source;
    const source = cut(read.bytes, one.file);
    known.set(one.path, { hash, source });
    return source;
  };
}
