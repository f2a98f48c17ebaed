/** Serves a folder of finished files, as a static host does: compressed beforehand, hashed files for ever. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
};

const compressible = new Set([".html", ".css", ".js", ".json", ".xml", ".svg", ".txt"]);

type File = { headers: Record<string, string>; body: Buffer; zipped: Buffer | null };

function readFile(file: string, hashed: boolean): File {
  const extension = path.extname(file);
  const body = readFileSync(file);
  const cache = hashed ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";
  return {
    headers: {
      "content-type": types[extension] ?? "application/octet-stream",
      "cache-control": cache,
      vary: "accept-encoding",
    },
    body,
    zipped: compressible.has(extension) ? gzipSync(body) : null,
  };
}

/**
 * @param hashedUnder the folder whose files have their contents' hash in their names
 * @returns a function that ends the server
 */
export async function serveFolder(
  dir: string,
  port: number,
  hashedUnder: string,
): Promise<() => Promise<void>> {
  const files = new Map<string, File>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(dir, file).split(path.sep).join("/")}`;
    files.set(address.replace(/\/index\.html$/, "/"), readFile(file, address.startsWith(hashedUnder)));
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = files.get(pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const zip = file.zipped !== null && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const body = zip && file.zipped ? file.zipped : file.body;
    response
      .writeHead(200, {
        ...file.headers,
        ...(zip ? { "content-encoding": "gzip" } : {}),
        "content-length": body.length,
      })
      .end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>(resolve => server.listen(port, "127.0.0.1", resolve));
  return () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
