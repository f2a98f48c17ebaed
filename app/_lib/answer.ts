/** Answers of routes that are files. */

/** The answer where there is no such file. */
export function notFound(): Response {
  return new Response("Not found", { status: 404 });
}

/**
 * @param type `Content-Type`, with the charset
 * @param modified when it was modified, as ISO 8601, where it says so itself
 */
export function file(text: string, type: string, modified: string | null = null): Response {
  const headers = new Headers({ "content-type": type });
  if (modified !== null) headers.set("last-modified", new Date(modified).toUTCString());
  return new Response(text, { headers });
}
