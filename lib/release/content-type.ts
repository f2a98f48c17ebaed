import path from "node:path";
import { lookup } from "mime-types";

/** Kinds of files that are text, beside `text/*`. */
const textual =
  /^(?:application\/(?:javascript|(?:[\w.-]+\+)?(?:json|xml)|x-bibtex|yaml|toml)|image\/svg\+xml)$/;

const plain = "text/plain";

/**
 * Kinds of files that the registry does not name by an ending; and code and data in lines, which it does not know or
 * names as what browsers save in the place of showing it.
 */
const others: Readonly<Record<string, string>> = {
  ".bib": "application/x-bibtex",
  ".go": plain,
  ".jl": plain,
  ".jsonl": plain,
  ".py": plain,
  ".r": plain,
  ".rs": plain,
  ".sh": plain,
  ".sql": plain,
  ".srt": plain,
  ".tex": plain,
};

/** Whether a kind of file is text, and so gains by compression. @param type without parameters or with them */
export function isText(type: string): boolean {
  const [essence = ""] = type.split(";");
  return essence.startsWith("text/") || textual.test(essence);
}

/**
 * What a file is sent as, by its name's ending (IANA's registry, as mime-db has it). Text is UTF-8.
 * @returns `application/octet-stream` for an ending that is not known
 */
export function contentType(file: string): string {
  const type = others[path.extname(file).toLowerCase()] ?? (lookup(file) || "application/octet-stream");
  return isText(type) ? `${type}; charset=utf-8` : type;
}
