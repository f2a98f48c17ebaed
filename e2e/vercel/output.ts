/** Reads what `vercel build` left: its files, and what it says about each of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { buildDir, outputDir } from "./site";

const manifestSchema = z.object({
  routes: z.record(z.string(), z.object({ dataRoute: z.string().nullable() })),
});

const prerenderSchema = z.object({
  type: z.literal("Prerender"),
  expiration: z.union([z.number(), z.literal(false)]),
  fallback: z.object({ fsPath: z.string() }).optional(),
  initialStatus: z.number().optional(),
  initialHeaders: z.record(z.string(), z.string()),
});

const configSchema = z.object({
  routes: z.array(
    z.object({
      /** Where a step begins: `filesystem`, where files of an address's own name are looked for. */
      handle: z.string().optional(),
      src: z.string().optional(),
      dest: z.string().optional(),
      status: z.number().optional(),
      headers: z.record(z.string(), z.string()).optional(),
      has: z.array(z.object({ type: z.string(), key: z.string().optional(), value: z.unknown() })).optional(),
    }),
  ),
  /** Vercel's server of images; it has none where nothing is said. */
  images: z.unknown().optional(),
  overrides: z.record(z.string(), z.object({ path: z.string().optional(), contentType: z.string() })),
});

function readJson<T>(schema: z.ZodType<T>, file: string): T {
  return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Every file below a folder, by its path from there, in order; functions, which are folders, are left out. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run test:e2e.`);
  const found: string[] = [];
  const walk = (prefix: string): void => {
    for (const entry of readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
      const name = path.posix.join(prefix, entry.name);
      if (entry.name.endsWith(".func")) continue;
      if (entry.isDirectory()) walk(name);
      else found.push(name);
    }
  };
  walk("");
  return found.sort();
}

/** The path of an address's files, without their ending. */
function nameOf(address: string): string {
  return address === "/" ? "index" : address.slice(1);
}

/** What Next.js made before any request: pages, and the files that routes answer with. */
export function prerendered(): { pages: string[]; answers: string[] } {
  const { routes } = readJson(manifestSchema, path.join(buildDir, "prerender-manifest.json"));
  const pages: string[] = [];
  const answers: string[] = [];
  for (const [address, { dataRoute }] of Object.entries(routes)) {
    (dataRoute === null ? answers : pages).push(nameOf(address));
  }
  return { pages, answers };
}

/** What Vercel is told about every address that is made beforehand, by the path of its files. */
export function prerenderConfigs(): Map<string, z.infer<typeof prerenderSchema>> {
  const ending = ".prerender-config.json";
  const folder = path.join(outputDir, "functions");
  return new Map(
    filesIn(folder)
      .filter(file => file.endsWith(ending))
      .map(file => [file.slice(0, -ending.length), readJson(prerenderSchema, path.join(folder, file))]),
  );
}

/** The rules by which Vercel finds an answer. */
export function outputConfig(): z.infer<typeof configSchema> {
  return readJson(configSchema, path.join(outputDir, "config.json"));
}

/** Every address that is answered with a file. */
export function servedAddresses(): Set<string> {
  const { overrides } = outputConfig();
  const files = filesIn(path.join(outputDir, "static")).map(file => overrides[file]?.path ?? file);
  const names = [...files, ...prerenderConfigs().keys()];
  return new Set(names.map(name => (name === "index" ? "/" : `/${name}`)));
}

/** The bytes of a file that `next build` and the finishing step left. */
export function built(...parts: string[]): Buffer {
  return readFileSync(path.join(buildDir, ...parts));
}

/** The bytes of a file that Vercel gets. */
export function packed(...parts: string[]): Buffer {
  return readFileSync(path.join(outputDir, ...parts));
}
