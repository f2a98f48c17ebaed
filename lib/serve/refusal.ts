/** Requests that are refused whatever they ask for. */
import type { IncomingMessage } from "node:http";

/** Why a request is refused: a status, a line that says it, and the methods that would not be, where it is for its own. */
export type Refusal = { status: 400 | 405; line: string; allow?: string };

/** Whether a text is the name of a host, with a port or without (RFC 3986, section 3.2.2). Nothing at all is one too. */
function isHost(text: string): boolean {
  return /^(?:\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i.test(text);
}

/** @returns undefined where a request is to be answered */
export function refusalOf({ method, headersDistinct }: IncomingMessage): Refusal | undefined {
  if (method !== "GET" && method !== "HEAD")
    return { status: 405, line: "Only GET and HEAD are answered here.", allow: "GET, HEAD" };
  // Two servers on the way could take it for requests to two hosts, or to another one (RFC 9112, section 3.2).
  const hosts = headersDistinct.host ?? [];
  if (hosts.length > 1) return { status: 400, line: "More than one host." };
  if (!hosts.every(isHost)) return { status: 400, line: "Not a host." };
  return undefined;
}
