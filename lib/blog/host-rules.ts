/** What a host has to know of posts beside their pages: earlier addresses of theirs, and what is not to be listed. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { writeAtomically } from "../write";

/** The environment variable by which `npm run build` tells where the rules are. */
export const hostRulesVariable = "HOST_RULES";

const schema = z.object({
  /** Earlier addresses of posts, in letters, and where they lead. */
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Addresses that search engines are not to list. */
  unlisted: z.array(z.string()),
});

/** Redirects, and addresses that search engines are not to list. */
export type HostRules = z.infer<typeof schema>;

/** Keeps them for a build. @param file where, absolute */
export function keepHostRules(file: string, rules: HostRules): void {
  writeAtomically(file, JSON.stringify(rules), `.${process.pid}`);
}

/** What was kept for this build; undefined where nothing was, as for `next dev` and for `next build` alone. */
export function keptHostRules(): HostRules | undefined {
  const file = process.env[hostRulesVariable];
  return file ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}
