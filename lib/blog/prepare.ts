/** Prepares bodies before a build: in threads, and only those that were not prepared before. */
import { createHash } from "node:crypto";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { codeFolder } from "../code-folder";
import { contentDir } from "../content/dir";
import type { LoadResult } from "../content/load";
import { drawingPackages } from "../drawing-packages";
import { madeVariable } from "../images/made";
import { imageFinder } from "../images/resolve";
import { bundleWorker } from "../workers/bundle";
import { inThreads } from "../workers/threads";
import { fileFinder, stampOf } from "./attached";
import type { ReadBodies } from "./check";
import { filesToMend } from "./files-to-mend";
import { imageRoots } from "./images";
import { makeNamedImages } from "./named-images";
import { type BodySource, dropPrepared, type Prepared, readPrepared } from "./prepared";
import { tableStamp } from "./tables";

/** Kept from build to build; Vercel keeps it too. */
const buildCache = path.resolve(".next/cache/blog");

/** Bodies that take as long as a thread to start. */
const bodiesPerThread = 12;

/** The name of a folder for what was read in another, wherever that is. */
function nameOf(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 16);
}

/** Whether a body would be prepared as it was: nothing in it varies, and its images and tables are what they were. */
function isCurrent(
  { file }: BodySource,
  { attached, images, tables, stamps, isConstant }: Prepared,
  find: ReturnType<typeof imageFinder>,
): boolean {
  const folder = path.dirname(path.resolve(file));
  if (!isConstant) return false;
  if (Object.entries(tables).some(([src, stamp]) => tableStamp(src, folder) !== stamp)) return false;
  const findFile = fileFinder({ file });
  const isSame = attached.every(({ target, kind }) => stampOf(findFile(target, kind)) === stamps[target]);
  if (!isSame) return false;
  return Object.entries(images).every(([src, image]) => {
    const found = find(src, folder);
    return isDeepStrictEqual("src" in found ? found : null, image);
  });
}

/**
 * Makes ready to prepare bodies with the code as it stands. What other code has prepared is dropped.
 * @param entry the file that threads run; the caller names it, since it knows the components
 * @param cache the folder that keeps what was prepared, absolute
 * @returns where the prepared bodies are, and what reads them, preparing what is missing
 */
export async function preparation(
  entry: string,
  cache: string = buildCache,
): Promise<{ folder: string; readBodies: ReadBodies }> {
  const { file, version } = await bundleWorker(entry, path.join(cache, "threads"), drawingPackages);
  // Several contents may be looked at with one code, at the same time too.
  const folder = path.join(codeFolder(path.join(cache, "bodies"), version), nameOf(contentDir()));

  async function readBodies({
    bodies: sources,
    covers,
  }: Pick<LoadResult, "bodies" | "covers">): ReturnType<ReadBodies> {
    const list = await makeNamedImages(sources, covers, path.join(cache, "images"));
    // Threads inherit the name of the list; `npm run build` tells it to Next.js.
    process.env[madeVariable] = list;
    const byFile = new Map<string, Prepared>();
    const missing: BodySource[] = [];
    const find = imageFinder(imageRoots());
    for (const source of sources) {
      const prepared = readPrepared(folder, source);
      if (prepared && isCurrent(source, prepared, find)) byFile.set(source.file, prepared);
      else missing.push(source);
    }
    await inThreads(
      file,
      missing.map(({ file, address, lang, body, bibliography, glossary, macros }) => ({
        folder,
        source: { file, address, lang, body, bibliography, glossary, macros },
      })),
      bodiesPerThread,
    );
    for (const source of missing) {
      const prepared = readPrepared(folder, source);
      if (!prepared) throw new Error(`${source.file} was prepared, and cannot be read back from ${folder}.`);
      byFile.set(source.file, prepared);
    }
    dropPrepared(folder, sources);
    return { reports: byFile, problems: filesToMend() };
  }
  return { folder, readBodies };
}
