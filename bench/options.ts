/** What `npm run bench` was asked for. */
import { parseArgs } from "node:util";
import { z } from "zod";

/** What can be measured by itself, with `--only`; in the order of a run. */
export const parts = ["sizes", "lighthouse", "click", "build", "development", "load"] as const;
export type Part = (typeof parts)[number];

/** A run as it was asked for: which parts, and how much of each. */
export type Options = {
  /** Few repetitions, few posts. */
  quick: boolean;
  /** Builds of 10,000 posts too. */
  large: boolean;
  parts: readonly Part[];
  /** How often each thing is measured. */
  repeat: { lighthouse: number; lighthousePages: number; click: number };
  /** For each number of posts, how many builds of each site. */
  builds: readonly { posts: number; repeat: number }[];
  /** Numbers of posts that development servers are started with, and how often one is edited. */
  development: { posts: readonly number[]; edits: number };
  /** Seconds for which each page is asked for before it counts, and while it does. */
  load: { warm: number; measured: number };
};

/** How `npm run bench` is called: told to who called it otherwise. */
export const usage = `npm run bench [-- --quick] [-- --large] [-- --only ${parts.join("|")}]`;

const quickBuilds = [
  { posts: 1, repeat: 2 },
  { posts: 100, repeat: 2 },
];
const fullBuilds = [
  { posts: 1, repeat: 3 },
  { posts: 100, repeat: 3 },
];
const thousand = { posts: 1_000, repeat: 1 };
const tenThousand = { posts: 10_000, repeat: 1 };

/** Reads the command line; an unknown option or part is an error. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      large: { type: "boolean", default: false },
      only: { type: "string", multiple: true },
    },
  });
  const only = z.array(z.enum(parts)).parse(values.only ?? parts);
  const { quick, large } = values;
  return {
    quick,
    large,
    parts: only,
    repeat: quick
      ? { lighthouse: 3, lighthousePages: 1, click: 5 }
      : { lighthouse: 5, lighthousePages: 5, click: 15 },
    builds: [
      ...(quick ? quickBuilds : fullBuilds),
      // What ten thousand cost is held against what a thousand did.
      ...(large || !quick ? [thousand] : []),
      ...(large ? [tenThousand] : []),
    ],
    development: quick ? { posts: [10], edits: 5 } : { posts: [10, 1_000], edits: 10 },
    load: quick ? { warm: 3, measured: 5 } : { warm: 10, measured: 15 },
  };
}

/** How `npm run stress` is called: likewise. */
export const stressUsage = "npm run stress [-- --seconds NUMBER]";

/**
 * Reads the command line of `npm run stress`.
 * @returns for how many seconds each page is asked for
 * @throws where something else is asked for, or no time
 */
export function readStressSeconds(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: "string", default: "60" } },
  });
  const seconds = Number(values.seconds);
  if (Number.isInteger(seconds) && seconds > 0) return seconds;
  throw new Error(`--seconds: expected a whole number from 1, found "${values.seconds}".`);
}
