import { lookup } from "mime-types";

/** Kinds of files that are text, beside `text/*`. */
const textual = /^(?:application\/(?:javascript|(?:[\w.-]+\+)?(?:json|xml)|yaml|toml)|image\/svg\+xml)$/;

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
  const type = lookup(file) || "application/octet-stream";
  return isText(type) ? `${type}; charset=utf-8` : type;
}
