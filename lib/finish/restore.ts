/** Puts pages that earlier builds have finished into a build that has not made them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { writeAtomically } from "../write";
import type { KeptFiles, KeptPage } from "./kept-pages";
import type { PageReport } from "./page-files";
import { upgrade } from "./page-report";
import { PageSheets } from "./page-sheets";

/** A finished page that is taken over: its address, the route that would have made it, and the files beside a post's. */
export type RestoredPage = KeptPage & { address: string; route: string; files: KeptFiles | null };

const json = z.json();
type Json = z.infer<typeof json>;

/** Records, which leave what they hold in the order in which Next wrote it. */
const facts = z.record(z.string(), json);
type Facts = z.infer<typeof facts>;
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
  // Where more letters follow, it is the beginning of another address.
  const [, ...behind] = JSON.stringify(value).split(address);
  return behind.some(text => !/^[\w-]/.test(text));
}

type Manifest = z.infer<typeof manifest>;

/** An address, the route that would have made it, and what it is served from, by the files' endings. */
type Restored = { address: string; route: string; contents: Readonly<Record<string, string>> };

/** What Next has made of a route: its address, and what it says of it beside it and in its list. */
type Model = { of: string; beside: Facts; listed: Facts };

/** The first of each route that Next has made. */
function modelsOf(folder: string, { routes }: Manifest): (route: string) => Model | undefined {
  const addresses = new Map<unknown, string>();
  for (const [address, { srcRoute }] of Object.entries(routes)) {
    if (!addresses.has(srcRoute)) addresses.set(srcRoute, address);
  }
  const models = new Map<string, Model>();
  return route => {
    const of = addresses.get(route);
    const listed = routes[of ?? ""];
    if (of === undefined || !listed) return undefined;
    const known = models.get(route);
    if (known) return known;
    const beside = facts.parse(JSON.parse(readFileSync(path.join(folder, `${of}.meta`), "utf8")));
    const model = { of, beside, listed };
    models.set(route, model);
    return model;
  };
}

/** Writes one, as its model is, and adds it to Next's list. */
function restore(folder: string, list: Manifest, { address, contents }: Restored, model: Model): void {
  const { of } = model;
  const { segmentPaths: _, ...beside } = model.beside;
  const said = saidOf(beside, of, address);
  const { dataRoute, ...rest } = model.listed;
  const listed = facts.parse(saidOf(rest, of, address));
  if (names([said, listed], of)) {
    throw new Error(`What Next says of ${of} is of a form that is not known: ${upgrade}.`);
  }
  const base = path.join(folder, address);
  mkdirSync(path.dirname(base), { recursive: true });
  for (const [ending, content] of Object.entries(contents)) writeFileSync(`${base}.${ending}`, content);
  writeFileSync(`${base}.meta`, JSON.stringify(said));
  // In the order in which Next has them.
  list.routes[address] = { ...model.listed, ...listed, dataRoute: dataRoute ? `${address}.rsc` : null };
}

/** What there is to say of a page that was finished in an earlier build, and had no fault. */
function reportOf({ html, images, texts, sheet, leads }: RestoredPage): PageReport {
  const size = Buffer.byteLength(html);
  return {
    hydrates: false,
    images,
    texts,
    sheet: sheet?.address ?? null,
    leads,
    before: size,
    after: size,
    problems: [],
  };
}

/** What a page is restored as: itself, and the files beside it. */
function restoredOf({ address, route, html, files }: RestoredPage): Restored[] {
  const beside = Object.entries(files ?? {}).map(([ending, body]) => ({
    address: `${address}/post.${ending}`,
    route: `${route}/post.${ending}`,
    contents: { body },
  }));
  return [{ address, route, contents: { html, rsc: "" } }, ...beside];
}

/**
 * Restores pages, and lets others work meanwhile: their HTML and its style sheet, an empty payload, the files beside them, and what Next says of each
 * beside it and in its list, as it does of one of the same route that it has made now. A page that the build has made is
 * left as it is.
 * @param dir the build's folder, `.next`
 * @param pages taken one after the other, and not kept: in a large blog they are a GB
 * @returns the addresses of the pages that were restored, and what there is to say of each
 * @throws where no page of the route was made, or what Next says of it is of a form that this does not know
 */
export async function restorePages(
  dir: string,
  pages: Iterable<RestoredPage>,
): Promise<Map<string, PageReport>> {
  const file = path.join(dir, "prerender-manifest.json");
  const list = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  const folder = path.join(dir, "server/app");
  const modelOf = modelsOf(folder, list);
  const sheets = new PageSheets(dir);
  const restored = new Map<string, PageReport>();
  let isListed = true;
  for (const page of pages) {
    // What waits for its turn gets one.
    await setImmediate();
    if (page.sheet) sheets.place(page.sheet);
    if (!(page.address in list.routes)) restored.set(page.address, reportOf(page));
    for (const one of restoredOf(page)) {
      if (one.address in list.routes) continue;
      const model = modelOf(one.route);
      if (!model) throw new Error(`No page of ${one.route} was made, after which ${one.address} could go.`);
      restore(folder, list, one, model);
      isListed = false;
    }
  }
  if (!isListed) writeAtomically(file, JSON.stringify(list));
  return restored;
}
