/** What one run hands to its report. */
import type { BuildResult } from "./builds";
import type { ClickResult } from "./click";
import type { DevelopmentResult } from "./development";
import type { LighthouseResult } from "./lighthouse";
import type { LoadResult } from "./load";
import type { Machine } from "./machine";
import type { Options } from "./options";
import type { PerSite } from "./sites";
import type { Sizes } from "./weigh";

/** All that one run measured. What was not asked for is null. */
export type Results = {
  /** The day of the run, `YYYY-MM-DD`. */
  date: string;
  machine: Machine;
  /** Names and versions of what took part, each as the report writes it. */
  versions: readonly string[];
  options: Options;
  sizes: PerSite<Sizes> | null;
  lighthouse: LighthouseResult | null;
  clicks: ClickResult | null;
  builds: readonly BuildResult[] | null;
  development: readonly DevelopmentResult[] | null;
  load: LoadResult | null;
};

/** The parts of a run that has measured nothing yet. */
export const nothingMeasured = {
  sizes: null,
  lighthouse: null,
  clicks: null,
  builds: null,
  development: null,
  load: null,
} satisfies Partial<Results>;
