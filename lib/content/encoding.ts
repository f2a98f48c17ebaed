/** What a text that could be decoded still tells of a wrong character set. */
import { lineAndColumn, type Problem } from "../problem";
import { findMojibake } from "./mojibake";

/** One problem for each line that went through a wrong character set. */
function mojibake(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const { offset, found, meant } of findMojibake(text)) {
    const place = lineAndColumn(text, offset);
    const last = problems.at(-1);
    if (last?.line === place.line) continue;
    problems.push({
      file,
      ...place,
      severity: "error",
      subject: "encoding",
      expected: `"${meant}"`,
      found: `"${found}": UTF-8 that was read as Windows-1252 and saved again`,
      fix: "run npm run content:check -- --fix",
    });
  }
  return problems;
}

/** Replacement characters: what stood there was lost before the file was saved. */
function lostCharacters(text: string, file: string): Problem[] {
  const offset = text.indexOf("\ufffd");
  if (offset === -1) return [];
  return [
    {
      file,
      ...lineAndColumn(text, offset),
      severity: "error",
      subject: "encoding",
      expected: "the character that was meant",
      found: "U+FFFD, which programs write for one that they could not read",
      fix: "type it again, here and wherever else it stands",
    },
  ];
}

/**
 * @param text decoded, with `\n` line ends
 * @param file as reports name it
 */
export function encodingProblems(text: string, file: string): Problem[] {
  return [...mojibake(text, file), ...lostCharacters(text, file)];
}
