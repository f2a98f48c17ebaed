/** The pages that a site was built with. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type SiteName, sites } from "./sites";

const manifest = z.object({ routes: z.record(z.string(), z.object({ srcRoute: z.string().nullable() })) });

/**
 * Every page of a built site, by its address; at most `most` of one kind (of one route), so that forty posts are
 * not looked at for one.
 */
export function pagesOf(name: SiteName, most = Number.POSITIVE_INFINITY): string[] {
  const file = path.join(sites[name].dir, ".next/prerender-manifest.json");
  if (!existsSync(file)) throw new Error(`The site "${name}" is not built: run npm run test:e2e.`);
  const { routes } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  const kinds = new Map<string, number>();
  return Object.entries(routes)
    .filter(([address]) => !address.includes(".") && !address.startsWith("/_"))
    .filter(([address, { srcRoute }]) => {
      const kind = srcRoute ?? address;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return (kinds.get(kind) ?? 0) <= most;
    })
    .map(([address]) => address)
    .sort();
}

/** Whether a page of a built site embeds an island, as its HTML says. */
export function hasIsland(name: SiteName, address: string): boolean {
  const file = path.join(sites[name].dir, ".next/server/app", `${address === "/" ? "index" : address}.html`);
  return /<[a-z][^<>]*\sdata-island[\s=>]/i.test(readFileSync(file, "utf8"));
}

/** Of the site of many posts a page of each kind, and those that are hard to set. */
export function fewOfMany(): string[] {
  const hard = ["elements", "formulas", "with-cover", "tieng-viet", "arabic", "long-title", "numbered-32"];
  return [...new Set([...pagesOf("many", 1), "/tags/numbers", ...hard.map(slug => `/posts/${slug}`)])];
}
