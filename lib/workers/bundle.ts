/** Makes one file of a thread's code and all that it imports: it starts in a fraction of the time. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** A thread's code. `version` changes whenever its code does, or that of a package it uses. */
export type WorkerBundle = { file: string; version: string };

/** Leaves packages where they are installed, wherever the bundle goes. */
function outside(names: readonly string[]): Plugin {
  const { resolve } = createRequire(path.resolve("package.json"));
  return {
    name: "outside",
    setup({ onResolve }) {
      onResolve({ filter: /^[@\w]/ }, ({ path: name, kind }) => {
        if (!names.includes(name)) return undefined;
        const file = resolve(name);
        return { path: kind === "dynamic-import" ? pathToFileURL(file).href : file, external: true };
      });
    },
  };
}

/**
 * Bundles a thread's entry file, and removes what was bundled of it before.
 * @param entry from the project's root, such as `lib/finish/pages.worker.ts`
 * @param folder where the bundle goes, absolute
 * @param external packages that stay outside it, to be loaded where they are needed
 * @throws where the code does not hold together
 */
export async function bundleWorker(
  entry: string,
  folder: string,
  external: readonly string[] = [],
): Promise<WorkerBundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    target: "node20.9",
    format: "cjs",
    jsx: "automatic",
    plugins: [outside(external)],
    // React's own switch between what reports mistakes and what is fast.
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`${entry} came to no code.`);
  const hash = createHash("sha256").update(output.contents);
  for (const name of external) hash.update(readFileSync(path.resolve("node_modules", name, "package.json")));
  const version = hash.digest("hex").slice(0, 16);
  const prefix = `${path.basename(entry).split(".")[0]}.`;
  const name = `${prefix}${version}.cjs`;
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.startsWith(prefix) && old !== name) rmSync(path.join(folder, old), { force: true });
  }
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, output.contents);
    renameSync(unfinished, file);
  }
  return { file, version };
}
