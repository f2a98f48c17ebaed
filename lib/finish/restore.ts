/** Puts pages that earlier builds have finished into a build that has not made them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { upgrade } from "./page";
import { writeAtomically } from "./write";

/** A page that is taken over: its address, the route that would have made it, and its HTML, finished. */
export type RestoredPage = { address: string; route: string; html: string };

const json = z.json();
type Json = z.infer<typeof json>;

/** Records, which leave what they hold in the order in which Next wrote it. */
const facts = z.record(z.string(), json);
const manifest = z.looseObject({ routes: z.record(z.string(), facts) });

/** What is said of one page, as it is said of another: only what ends with the page's address differs. */
function saidOf(value: Json, of: string, address: string): Json {
  if (typeof value === "string") {
    return value.endsWith(of) ? value.slice(0, -of.length) + address : value;
  }
  if (Array.isArray(value)) return value.map(one => saidOf(one, of, address));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, saidOf(one, of, address)]));
}

/** Whether something names a page in a way that `saidOf` does not know. */
function names(value: unknown, address: string): boolean {
  // An address that goes on is another's.
  const [, ...behind] = JSON.stringify(value).split(address);
  return behind.some(text => !/^[\w-]/.test(text));
}

/**
 * Restores pages: their HTML, an empty payload, what Next says of each beside it and in its list, as it does of a page
 * of the same route that it has made now. A page that the build has made is left as it is.
 * @param dir the build's folder, `.next`
 * @throws where no page of the route was made, or what Next says of it is of a form that this does not know
 */
export function restorePages(dir: string, pages: readonly RestoredPage[]): void {
  const file = path.join(dir, "prerender-manifest.json");
  const list = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  const missing = pages.filter(({ address }) => !(address in list.routes));
  for (const { address, route, html } of missing) {
    const [model, known] =
      Object.entries(list.routes).find(([, { srcRoute, dataRoute }]) => srcRoute === route && dataRoute) ??
      [];
    if (!model || !known) throw new Error(`No page of ${route} was made, after which ${address} could go.`);
    const folder = path.join(dir, "server/app");
    const beside = facts.parse(JSON.parse(readFileSync(path.join(folder, `${model}.meta`), "utf8")));
    const { segmentPaths: _, ...kept } = beside;
    const said = saidOf(kept, model, address);
    const { dataRoute: __, ...rest } = known;
    if (names([said, rest], model)) {
      throw new Error(`What Next says of ${model} is of a form that is not known: ${upgrade}.`);
    }
    const base = path.join(folder, address);
    mkdirSync(path.dirname(base), { recursive: true });
    writeFileSync(`${base}.html`, html);
    writeFileSync(`${base}.rsc`, "");
    writeFileSync(`${base}.meta`, JSON.stringify(said));
    list.routes[address] = { ...known, dataRoute: `${address}.rsc` };
  }
  if (missing.length > 0) writeAtomically(file, JSON.stringify(list));
}
