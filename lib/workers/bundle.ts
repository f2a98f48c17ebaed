/** Makes one file of a thread's code and all that it imports: it starts in a fraction of the time. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { z } from "zod";
import { writeAtomically } from "../write";
import { bundleState, currentBundle, recordBundle } from "./bundle-record";

/** A thread's code. `version` changes whenever its code does, or that of a package it uses. */
type WorkerBundle = { file: string; version: string };

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
 * What stays outside a bundle and is imported when it is asked for: hundreds of grammars, most of which no body needs,
 * the machine that reads them, and Pagefind, which looks for its program from where it lies.
 */
const leftOut = /^@shikijs\/langs\/|^shiki\/wasm$|^pagefind$/;

const packageFile = z.object({ name: z.string(), version: z.string() });

/** The `package.json` of the package that a file belongs to. */
function manifestOf(file: string): string {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const manifest = path.join(folder, "package.json");
    if (existsSync(manifest)) return manifest;
  }
  throw new Error(`${file} is in no package.`);
}

/** Name and version of a package. */
function nameAndVersion(manifest: string): string {
  const { name, version } = packageFile.parse(JSON.parse(readFileSync(manifest, "utf8")));
  return `${name}@${version}`;
}

/**
 * Leaves out of a bundle what is to stay outside, which is then found by its way from the bundle's folder.
 * @param folder where the bundle goes
 * @param packages gets the packages that something was left out of, by their `package.json`
 */
function leaveOut(folder: string, packages: Set<string>): Plugin {
  return {
    name: "leave-out",
    setup({ onResolve, resolve }) {
      /** Where the modules of a package lie: to ask for each of hundreds takes a second. */
      const folders = new Map<string, string>();
      onResolve({ filter: leftOut }, async ({ path: name, kind, resolveDir, pluginData }) => {
        // This is asked again for what it asks for itself.
        if (pluginData === leftOut) return undefined;
        const { dir, base } = path.posix.parse(name);
        const beside = path.join(folders.get(dir) ?? "", `${base}.mjs`);
        let file = beside;
        if (!folders.has(dir) || !existsSync(beside)) {
          const found = await resolve(name, { kind, resolveDir, pluginData: leftOut });
          if (found.errors.length > 0) return { errors: found.errors };
          file = found.path;
          folders.set(dir, path.dirname(file));
          packages.add(manifestOf(file));
        }
        const way = path.relative(folder, file).split(path.sep).join("/");
        return { path: way.startsWith(".") ? way : `./${way}`, external: true };
      });
    },
  };
}

/**
 * Bundles a thread's entry file, where it is not bundled as it stands, and removes what was bundled of it before.
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
  const prefix = `${path.basename(entry).split(".")[0]}.`;
  const record = path.join(folder, `${prefix}json`);
  const state = bundleState(entry);
  const current = currentBundle(record, state);
  if (current) return { file: path.join(folder, current.name), version: current.version };
  const packages = new Set<string>(external.map(name => manifestOf(path.resolve("node_modules", name, "x"))));
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20.9",
    format: "cjs",
    jsx: "automatic",
    // React's own switch between what reports mistakes and what is fast.
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
    // A module that looks for something from where it lies would find nothing there.
    logOverride: { "empty-import-meta": "error" },
    plugins: [outside(external), leaveOut(folder, packages)],
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`${entry} came to no code.`);
  const version = createHash("sha256")
    .update(output.contents)
    .update(JSON.stringify([...packages].map(nameAndVersion).sort()))
    .digest("hex")
    .slice(0, 16);
  const name = `${prefix}${version}.cjs`;
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.startsWith(prefix) && old !== name) rmSync(path.join(folder, old), { force: true });
  }
  if (!existsSync(file)) writeAtomically(file, output.contents, `.${process.pid}`);
  recordBundle(record, { name, version, state }, [...Object.keys(metafile.inputs), ...packages]);
  return { file, version };
}
