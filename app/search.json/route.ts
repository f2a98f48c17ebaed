export const dynamic = "force-static";

/** Where the search index is. The finishing step, which makes it, says so here; until then there is none. */
export function GET(): Response {
  return Response.json({ development: process.env.NODE_ENV === "development" });
}
