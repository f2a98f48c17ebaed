import { longestPath } from "../headers";

/** A request's target: a path, decoded, with the query as it came; or why it is refused, as a status. */
export type Target = { path: string; query: string } | { refused: 400 | 414 };

/** What no file of ours has in its name, and some systems take for something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const strange = /[\0-\x1f\x7f\\]/;

/**
 * Reads the target of a request (RFC 9112, §3.2).
 * @param target as in the request line: a path, or an address with its origin
 */
export function readTarget(target: string): Target {
  const origin = /^https?:\/\/[^/?#]+/i.exec(target)?.[0] ?? "";
  const [, raw = "", query = ""] = /^([^?#]*)(\?[^#]*)?/.exec(target.slice(origin.length)) ?? [];
  if (raw.length > longestPath) return { refused: 414 };
  if (origin === "" && !raw.startsWith("/")) return { refused: 400 };
  let path: string;
  try {
    path = decodeURIComponent(raw === "" ? "/" : raw);
  } catch {
    return { refused: 400 };
  }
  if (strange.test(path) || path.split("/").some(part => part === "." || part === "..")) {
    return { refused: 400 };
  }
  return { path, query };
}
