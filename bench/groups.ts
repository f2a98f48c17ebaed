/** Figures that the report shows beside each other, and as ratios. */
import type { PerSite } from "./sites";

/** A row of a table: what was measured, and each site's figure. */
export type Row = { name: string; values: PerSite<number>; write: (value: number) => string };
/** Rows that belong together: a table under a title. */
export type Group = { title: string; rows: readonly Row[] };

/** Takes one figure from what was measured of each site. */
export function perSite<T>(from: PerSite<T>, of: (one: T) => number): PerSite<number> {
  return { blog: of(from.blog), next: of(from.next), astro: of(from.astro) };
}
