/** React's own payload in a page (Flight): which client components a page was made with. */
import { z } from "zod";

const push = z.union([z.tuple([z.literal(0)]), z.tuple([z.literal(1), z.string()])]);
const reference = z
  .tuple([z.union([z.number(), z.string()]), z.array(z.string()), z.string()])
  .rest(z.unknown());

const opening = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(/;

/** Whether an inline script is a piece of the payload, by how it begins. */
export function isPayload(script: string): boolean {
  return opening.test(script);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rows that carry their length: text, and the kinds of binary arrays. */
const lengthPrefixed = "TAOoUSsLlGgMmV";

/**
 * The rows of a payload. A row is `<id>:<tag><content>`, up to a line break; a row of text or bytes says its
 * length instead, so that what an author wrote is never taken for a row.
 * @returns null where the bytes are not such rows
 */
function rowsOf(payload: Buffer): string[] | null {
  const rows: string[] = [];
  let at = 0;
  while (at < payload.length) {
    const colon = payload.indexOf(":", at);
    if (colon < 0 || !/^[0-9a-f]*$/.test(payload.toString("latin1", at, colon))) return null;
    const tag = String.fromCharCode(payload[colon + 1] ?? 0);
    const comma = payload.indexOf(",", colon);
    const length = payload.toString("latin1", colon + 2, Math.max(comma, colon + 2));
    if (lengthPrefixed.includes(tag) && /^[0-9a-f]+$/.test(length)) {
      at = comma + 1 + Number.parseInt(length, 16);
      continue;
    }
    const end = payload.indexOf("\n", colon);
    const stop = end < 0 ? payload.length : end;
    rows.push(payload.toString("utf8", colon + 1, stop));
    at = stop + 1;
  }
  return rows;
}

/**
 * The client components that a page refers to.
 * @param scripts the texts of the page's payload scripts, in order
 * @returns the modules' ids as the bundler numbers them; null where the payload has a form that is not known
 */
export function clientModulesOf(scripts: readonly string[]): string[] | null {
  let payload = "";
  for (const script of scripts) {
    const body = script.replace(opening, "").replace(/\)\s*;?\s*$/, "");
    const result = push.safeParse(parseJson(body));
    if (!result.success) return null;
    if (result.data[0] === 1) payload += result.data[1];
  }
  const rows = rowsOf(Buffer.from(payload, "utf8"));
  if (!rows) return null;
  const modules: string[] = [];
  for (const row of rows) {
    if (!row.startsWith("I")) continue;
    const result = reference.safeParse(parseJson(row.slice(1)));
    if (!result.success) return null;
    modules.push(String(result.data[0]));
  }
  return modules;
}
