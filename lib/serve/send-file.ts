/** Sends files of a release: texts from memory, compressed; anything else from the disk. */
import type { IncomingMessage, ServerResponse } from "node:http";
import fresh from "fresh";
import Negotiator from "negotiator";
import send from "send";
import { type Bodies, encodings } from "./bodies";
import { mendRange } from "./range";
import { answerLine } from "./short-answers";

/** A file of a release by its whole path, its content's hash, and what it says in `Last-Modified`. */
type LocatedFile = { path: string; hash: string; modified?: string | undefined };

/**
 * Sends a text, compressed as the client likes it best; not to who has it, which its tag says, or else its time (RFC
 * 9110, section 13.2.2).
 * @param bodies keeps it as it was sent
 * @throws where it cannot be read
 */
export async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  { path, hash, modified }: LocatedFile,
  bodies: Bodies,
): Promise<void> {
  response.appendHeader("Vary", "Accept-Encoding");
  const wanted = new Negotiator(request).encoding(encodings, { preferred: encodings });
  const encoding = encodings.find(one => one === wanted) ?? "identity";
  const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
  response.setHeader("ETag", etag);
  if (response.statusCode === 200 && fresh(request.headers, { etag, "last-modified": modified })) {
    response.removeHeader("Content-Type");
    response.statusCode = 304;
    response.end();
    return;
  }
  const known = bodies.get(path, hash, encoding);
  const body = known instanceof Buffer ? known : await known;
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.end(body);
}

/**
 * Sends a file that is no text from the disk, or the part of it that is asked for.
 * @throws where it cannot be read
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, hash }: LocatedFile,
): Promise<void> {
  response.setHeader("ETag", `"${hash}"`);
  await mendRange(request, path);
  return new Promise((resolve, reject) => {
    const stream = send(request, encodeURIComponent(path), {
      cacheControl: false,
      dotfiles: "allow",
      etag: false,
      lastModified: false,
    });
    stream.on("error", (error: Error & { status?: number; headers?: Record<string, string> }) => {
      if (error.status === undefined || error.status >= 500 || error.status === 404) {
        reject(error);
        return;
      }
      for (const [name, value] of Object.entries(error.headers ?? {})) response.setHeader(name, value);
      response.removeHeader("ETag");
      answerLine(response, error.status, error.message);
      resolve();
    });
    response.on("close", resolve);
    stream.pipe(response);
  });
}
