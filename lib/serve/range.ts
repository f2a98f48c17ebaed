/** What a request asks for of a file, where `send` reads it otherwise than HTTP has it. */

import { stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";

/** The last bytes of a file, so many. */
const lastBytes = /^bytes=\s*-(\d+)\s*$/i;

/**
 * Mends `Range` (RFC 9110, sections 13.1.5 and 14.2): it is for GET alone, a weak tag never tells that the rest of a
 * file fits to what the client has, and who wants the last bytes of a file that has fewer gets all of it.
 * @param file where it lies
 * @throws where there is none
 */
export async function mendRange({ headers, method }: IncomingMessage, file: string): Promise<void> {
  const { range } = headers;
  if (range === undefined) return;
  if (
    method !== "GET" ||
    String(headers["if-range"] ?? "")
      .trimStart()
      .startsWith("W/")
  ) {
    delete headers.range;
    return;
  }
  const [, wanted] = lastBytes.exec(range) ?? [];
  if (wanted !== undefined && Number(wanted) > (await stat(file)).size) headers.range = "bytes=0-";
}
