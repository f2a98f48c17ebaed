/** Asking a server without a browser's help: paths as they are written, bodies as they are sent. */
import { request } from "node:http";

/** Headers by their names in lower case; the body as it was sent, which may be compressed. */
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** @param path as it goes into the request line */
export function ask(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept may have been given up while a test built something.
    const sent = request({ host: hostname, port, path, headers, method, agent: false }, response => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** A header that stands once. */
export function header({ headers }: Answer, name: string): string {
  return String(headers[name] ?? "");
}
