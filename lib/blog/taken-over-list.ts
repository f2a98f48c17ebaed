/** The list of pages that a build takes over: what `taken-over.ts` writes, and the making of pages asks. */
import { readFileSync } from "node:fs";
import { z } from "zod";

/** The environment variable by which `npm run build` tells where the list is. */
export const takenOverVariable = "TAKEN_OVER";

const pageSchema = z.object({ address: z.string(), route: z.string() });
const schema = z.object({ keys: z.record(z.string(), z.string()), takenOver: z.array(pageSchema) });

/** The keys of pages by address, and the pages that are not made anew, each with the route that would make it. */
export type TakenOverList = z.infer<typeof schema>;

/** What `findTakenOver` listed; nothing where no build has, as for `next build` alone. */
export function takenOverList(): TakenOverList {
  const file = process.env[takenOverVariable];
  if (!file) return { keys: {}, takenOver: [] };
  return schema.parse(JSON.parse(readFileSync(/*turbopackIgnore: true*/ file, "utf8")));
}

/** The addresses of the pages that are not made anew. */
export function takenOverAddresses(): ReadonlySet<string> {
  return new Set(takenOverList().takenOver.map(({ address }) => address));
}
