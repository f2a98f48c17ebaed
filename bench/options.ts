/** What `npm run bench` was asked for. */
import { parseArgs } from "node:util";
import { z } from "zod";

export const parts = ["sizes", "lighthouse", "click", "build"] as const;
export type Part = (typeof parts)[number];

export type Options = {
  quick: boolean;
  parts: readonly Part[];
  /** How often each thing is measured. */
  repeat: { lighthouse: number; lighthousePages: number; click: number };
  /** For each number of posts, how many builds of each site. */
  builds: readonly { posts: number; repeat: number }[];
};

export const usage = `npm run bench [-- --quick] [-- --only ${parts.join("|")}]`;

/** Reads the command line; an unknown option or part is an error. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: "boolean", default: false }, only: { type: "string", multiple: true } },
  });
  const only = z.array(z.enum(parts)).parse(values.only ?? parts);
  const { quick } = values;
  return {
    quick,
    parts: only,
    repeat: quick
      ? { lighthouse: 3, lighthousePages: 1, click: 5 }
      : { lighthouse: 5, lighthousePages: 3, click: 15 },
    builds: quick
      ? [
          { posts: 1, repeat: 2 },
          { posts: 100, repeat: 2 },
        ]
      : [
          { posts: 1, repeat: 3 },
          { posts: 100, repeat: 3 },
          { posts: 1000, repeat: 1 },
        ],
  };
}
