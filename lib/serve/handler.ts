/** What is answered to a request. */
import type { IncomingMessage, ServerResponse } from "node:http";
import fresh from "fresh";
import Negotiator from "negotiator";
import send from "send";
import {
  askedAbout,
  cacheControl,
  drawingEnding,
  drawingPolicy,
  notIndexed,
  securityHeaders,
  strictTransport,
} from "../headers";
import { isText } from "../release/content-type";
import type { ServedFile } from "../release/manifest";
import { Bodies, encodings } from "./bodies";
import { formFor } from "./forms";
import { mendRange } from "./range";
import type { Release } from "./releases";
import { readTarget } from "./request-path";

/** What the handler asks of who runs it. */
type Surroundings = {
  release(): Release;
  /** Whether the server takes its leave: it answers what is asked, and asks for no more. */
  isStopping(): boolean;
  /** Told what went wrong, in a line. */
  report(line: string): void;
};

/** The site's home, within its base. Not from lib/url.ts: the server knows the release alone, and no settings. */
const homePath = "/";

/** Where it is asked whether the server is well; outside the base path, since it is the server's own. */
const healthPath = "/healthz";

/** Whether the reader's connection is encrypted, as the server in front says. */
function isEncrypted({ headers }: IncomingMessage): boolean {
  const [first = ""] = String(headers["x-forwarded-proto"] ?? "").split(",");
  return first.trim().toLowerCase() === "https";
}

/** Whether a text is the name of a host, with a port or without (RFC 3986, section 3.2.2). Nothing at all is one too. */
function isHost(text: string): boolean {
  return /^(?:\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i.test(text);
}

function answerLine(response: ServerResponse, status: number, line: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(line) + 1);
  response.end(`${line}\n`);
}

function redirect(response: ServerResponse, to: string): void {
  // A path and never a host: where a request says it came to is not repeated.
  response.setHeader("Location", to);
  response.setHeader("Cache-Control", askedAbout);
  response.statusCode = 308;
  response.setHeader("Content-Length", 0);
  response.end();
}

/**
 * Where an address leads that nothing is at: an earlier address of a page, or one with a `/` or `.html` behind it.
 * @returns undefined where nothing is known of it
 */
function newAddress(address: string, { files, redirects }: Release): string | undefined {
  if (address === "") return undefined;
  const bare = address.replace(/(?:\/+|\/index\.html|(?<=[^/])\.html)$/, "") || homePath;
  return redirects.get(address) ?? redirects.get(bare) ?? (files.has(bare) ? bare : undefined);
}

/** Sends a file that is no text from the disk, or the part of it that is asked for. */
async function sendFile(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  await mendRange(request, file);
  return new Promise((resolve, reject) => {
    const stream = send(request, encodeURIComponent(file), {
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

/** @param surroundings what the answers depend on */
export function createHandler({ release, isStopping, report }: Surroundings) {
  const bodies = new Bodies();

  /**
   * Sends a text, compressed as the client likes it best; not to who has it, which its tag says, or else its time (RFC
   * 9110, section 13.2.2).
   */
  async function sendText(
    request: IncomingMessage,
    response: ServerResponse,
    file: string,
    { hash, modified }: ServedFile,
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
    const known = bodies.get(file, hash, encoding);
    const body = known instanceof Buffer ? known : await known;
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
    response.setHeader("Content-Length", body.length);
    response.end(body);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url ?? "/");
    if ("refused" in target) {
      answerLine(
        response,
        target.refused,
        target.refused === 414 ? "The address is too long." : "Not an address.",
      );
      return;
    }
    const { path, query } = target;
    if (path === healthPath) {
      answerLine(response, isStopping() ? 503 : 200, isStopping() ? "stopping" : "ok");
      return;
    }
    const now = release();
    const address = path.startsWith(`${now.base}/`) ? path.slice(now.base.length) : "";
    const found = now.files.get(address);
    const to = found ? undefined : path === now.base ? homePath : newAddress(address, now);
    if (to !== undefined) {
      redirect(response, encodeURI(now.base + to) + query);
      return;
    }
    const { file, location, varies } = found
      ? formFor(request, address, found, now)
      : { file: now.notFound, location: null, varies: false };
    if (varies) response.setHeader("Vary", "Accept");
    if (location !== null) response.setHeader("Content-Location", encodeURI(now.base + location));
    response.statusCode = found ? 200 : 404;
    response.setHeader("Content-Type", file.type);
    if (file.modified !== undefined) {
      // Content may be ahead of the clock; an answer may not (RFC 9110, section 8.8.2.1).
      const told = Math.min(Date.parse(file.modified), Date.now());
      response.setHeader("Last-Modified", new Date(told).toUTCString());
    }
    response.setHeader("Cache-Control", found ? cacheControl(address) : askedAbout);
    if (file.noindex) response.setHeader(...notIndexed);
    if (file.file.toLowerCase().endsWith(drawingEnding)) response.setHeader(...drawingPolicy);
    if (isText(file.type)) await sendText(request, response, now.locate(file), file);
    else {
      response.setHeader("ETag", `"${file.hash}"`);
      await sendFile(request, response, now.locate(file));
    }
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    if (isEncrypted(request)) response.setHeader(...strictTransport);
    if (isStopping()) response.setHeader("Connection", "close");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      answerLine(response, 405, "Only GET and HEAD are answered here.");
      return;
    }
    // Two servers on the way could take it for requests to two hosts, or to another one (RFC 9112, section 3.2).
    const hosts = request.headersDistinct.host ?? [];
    if (hosts.length > 1 || !hosts.every(isHost)) {
      answerLine(response, 400, hosts.length > 1 ? "More than one host." : "Not a host.");
      return;
    }
    answer(request, response).catch((error: unknown) => {
      report(`${request.url}: ${error instanceof Error ? error.message : String(error)}`);
      if (response.headersSent) response.destroy();
      else {
        for (const name of ["ETag", "Content-Encoding", "Content-Location", "Last-Modified", "Vary"])
          response.removeHeader(name);
        answerLine(response, 500, "The page cannot be read.");
      }
    });
  };
}
