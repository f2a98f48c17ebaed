import { isUtf8 } from "node:buffer";
import type { LocalProblem } from "../problem";

/** How files start that are certainly no text: PNG, JPEG, GIF, ZIP (and Word), PDF, gzip. */
const signatures: readonly [string, number[]][] = [
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a ZIP archive or a Word document", [0x50, 0x4b, 0x03, 0x04]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a gzip archive", [0x1f, 0x8b]],
];

const text = "text in UTF-8";

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether every other byte of the start is NUL, as Latin text in UTF-16 without a mark looks. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  const nulAt = (parity: number) =>
    start.every((byte, index) => (index % 2 === parity ? byte === 0 : byte !== 0));
  return start.length >= 4 && (nulAt(0) || nulAt(1));
}

function wholeFile(subject: string, expected: string, found: string, fix: string): LocalProblem {
  return { line: 1, column: 1, severity: "error", subject, expected, found, fix };
}

/** Every line that is no UTF-8, at its first bad byte. A line break is one byte, so lines can be tried alone. */
function badLines(bytes: Uint8Array): LocalProblem[] {
  const problems: LocalProblem[] = [];
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const slice = bytes.subarray(start, end);
    if (!isUtf8(slice)) {
      let good = slice.length - 1;
      while (good > 0 && !isUtf8(slice.subarray(0, good))) good--;
      problems.push({
        line,
        column: new TextDecoder().decode(slice.subarray(0, good)).length + 1,
        severity: "error",
        subject: "encoding",
        expected: text,
        found: `byte 0x${(slice[good] ?? 0).toString(16).toUpperCase()}, which is not UTF-8 here`,
        fix: "save the file again as UTF-8 (it may be Windows-1252: iconv -f WINDOWS-1252 -t UTF-8)",
      });
    }
    start = end + 1;
  }
  return problems;
}

/**
 * The text of an author's file: UTF-8, a byte order mark dropped, every line end made `\n`.
 * @returns the text, or what keeps the file from being read as text
 */
export function decode(bytes: Uint8Array): { text: string } | { problems: LocalProblem[] } {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || looksLikeUtf16(bytes)) {
    const fix = "save the file again as UTF-8 (iconv -f UTF-16 -t UTF-8)";
    return { problems: [wholeFile("encoding", text, "UTF-16", fix)] };
  }
  const signature = signatures.find(([, start]) => startsWith(bytes, start));
  if (signature || bytes.includes(0)) {
    const found = signature ? signature[0] : "binary data";
    return { problems: [wholeFile("file", text, found, "move the file out of the folder of posts")] };
  }
  if (!isUtf8(bytes)) return { problems: badLines(bytes) };
  const decoded = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  if (decoded.trim() === "") {
    const found = bytes.length === 0 ? "an empty file" : "nothing but white space";
    const fix = "write the post, or delete the file";
    return { problems: [wholeFile("file", "front matter and a text", found, fix)] };
  }
  return { text: decoded };
}
