/** What is answered to a request. */
import type { IncomingMessage, ServerResponse } from "node:http";
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
import { Bodies } from "./bodies";
import { formFor } from "./forms";
import { refusalOf } from "./refusal";
import type { Release } from "./releases";
import { readTarget } from "./request-path";
import { sendFile, sendText } from "./send-file";
import { answerLine, redirect } from "./short-answers";

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

/**
 * Where an address leads that nothing is at: an earlier address of a page, or one with a `/` or `.html` behind it.
 * @returns undefined where nothing is known of it
 */
function newAddress(address: string, { files, redirects }: Release): string | undefined {
  if (address === "") return undefined;
  const bare = address.replace(/(?:\/+|\/index\.html|(?<=[^/])\.html)$/, "") || homePath;
  return redirects.get(address) ?? redirects.get(bare) ?? (files.has(bare) ? bare : undefined);
}

/** Where a path leads that is no file's. @returns undefined where it is one's, or nothing is known of it */
function redirectOf(path: string, address: string, release: Release): string | undefined {
  if (release.files.has(address)) return undefined;
  return path === release.base ? homePath : newAddress(address, release);
}

/** Headers of every answer. */
function setCommonHeaders(request: IncomingMessage, response: ServerResponse, isStopping: boolean): void {
  for (const [name, value] of securityHeaders) response.setHeader(name, value);
  if (isEncrypted(request)) response.setHeader(...strictTransport);
  if (isStopping) response.setHeader("Connection", "close");
}

/** Headers of a file beside those of its encoding. @param caching its `Cache-Control` */
function setFileHeaders(
  response: ServerResponse,
  { file, type, modified, noindex }: ServedFile,
  caching: string,
): void {
  response.setHeader("Content-Type", type);
  if (modified !== undefined) {
    // Content may be ahead of the clock; an answer may not (RFC 9110, section 8.8.2.1).
    const told = Math.min(Date.parse(modified), Date.now());
    response.setHeader("Last-Modified", new Date(told).toUTCString());
  }
  response.setHeader("Cache-Control", caching);
  if (noindex) response.setHeader(...notIndexed);
  if (file.toLowerCase().endsWith(drawingEnding)) response.setHeader(...drawingPolicy);
}

/** What a file's headers say is not true of the line that is sent in its place. */
function answerFault(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ["ETag", "Content-Encoding", "Content-Location", "Last-Modified", "Vary"])
    response.removeHeader(name);
  answerLine(response, 500, "The page cannot be read.");
}

/** Answers requests for one server. */
class Handler {
  readonly #bodies = new Bodies();

  constructor(private readonly surroundings: Surroundings) {}

  /** Answers a request, whatever comes of it. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    const { isStopping, report } = this.surroundings;
    setCommonHeaders(request, response, isStopping());
    const refusal = refusalOf(request);
    if (refusal) {
      if (refusal.allow !== undefined) response.setHeader("Allow", refusal.allow);
      answerLine(response, refusal.status, refusal.line);
      return;
    }
    this.#answer(request, response).catch((error: unknown) => {
      report(`${request.url}: ${error instanceof Error ? error.message : String(error)}`);
      answerFault(response);
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url ?? "/");
    if ("refused" in target) {
      const line = target.refused === 414 ? "The address is too long." : "Not an address.";
      answerLine(response, target.refused, line);
      return;
    }
    const { path, query } = target;
    if (path === healthPath) {
      this.#answerHealth(response);
      return;
    }
    const release = this.surroundings.release();
    const address = path.startsWith(`${release.base}/`) ? path.slice(release.base.length) : "";
    const to = redirectOf(path, address, release);
    if (to === undefined) await this.#sendAddress(request, response, address, release);
    else redirect(response, encodeURI(release.base + to) + query);
  }

  #answerHealth(response: ServerResponse): void {
    if (this.surroundings.isStopping()) answerLine(response, 503, "stopping");
    else answerLine(response, 200, "ok");
  }

  /** Sends what is at an address, or the page that says that nothing is. */
  async #sendAddress(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    release: Release,
  ): Promise<void> {
    const found = release.files.get(address);
    const { file, location, varies } = found
      ? formFor(request, address, found, release)
      : { file: release.notFound, location: null, varies: false };
    if (varies) response.setHeader("Vary", "Accept");
    if (location !== null) response.setHeader("Content-Location", encodeURI(release.base + location));
    response.statusCode = found ? 200 : 404;
    setFileHeaders(response, file, found ? cacheControl(address) : askedAbout);
    const located = { ...file, path: release.locate(file) };
    if (isText(file.type)) await sendText(request, response, located, this.#bodies);
    else await sendFile(request, response, located);
  }
}

/** @param surroundings what the answers depend on */
export function createHandler(surroundings: Surroundings) {
  const handler = new Handler(surroundings);
  return (request: IncomingMessage, response: ServerResponse): void => handler.handle(request, response);
}
