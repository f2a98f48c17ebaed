/** Answers that are read from no file. */
import type { ServerResponse } from "node:http";
import { askedAbout } from "../headers";

/** Answers with a line of text, which nobody keeps. */
export function answerLine(response: ServerResponse, status: number, line: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(line) + 1);
  response.end(`${line}\n`);
}

/** Leads to another address of the site, for good. @param to a path, as addresses have it */
export function redirect(response: ServerResponse, to: string): void {
  // A path without a host, so that no host that a request names is repeated in the answer.
  response.setHeader("Location", to);
  response.setHeader("Cache-Control", askedAbout);
  response.statusCode = 308;
  response.setHeader("Content-Length", 0);
  response.end();
}
