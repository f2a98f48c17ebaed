/** A release as a folder for a host of static files. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import { isText } from "./content-type";
import { headersFile, hostFiles, nginxFile, redirectsFile } from "./hosts";
import { readManifest, type ServedFile, siteName } from "./manifest";

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const ofBrotli = promisify(brotliDecompress);
const ofGzip = promisify(gunzip);

/** What came of it. Sizes in bytes. */
type ExportReport = { files: number; bytes: number; compressed: number };

/** Files that are compressed at a time: as many as Node does beside each other. */
const atOnce = 8;

/**
 * Whether a compressed form of a text is among the files of the site already: an author gives both to readers.
 * @throws where a file has the name and is something else, which hosts would send for the text
 */
async function isGiven(
  name: string,
  { text, from, names }: { text: Buffer; from: string; names: ReadonlySet<string> },
  decompress: (bytes: Buffer) => Promise<Buffer>,
): Promise<boolean> {
  if (!names.has(name)) return false;
  const given = await decompress(await readFile(path.join(from, name))).catch(() => null);
  if (given?.equals(text)) return true;
  throw new Error(
    `public/${name} has the name of a compressed file of the export, and is another: rename it.`,
  );
}

/** An export that is under way. */
type Export = {
  /** The folder of the release's files. */
  from: string;
  to: string;
  /** Their names. */
  names: ReadonlySet<string>;
  report: ExportReport;
};

async function exportFile({ file, type }: ServedFile, { from, to, names, report }: Export): Promise<void> {
  const source = path.join(from, file);
  const target = path.join(to, file);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(source, target);
  report.files++;
  if (!isText(type)) return;
  const text = await readFile(source);
  report.bytes += text.length;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const [zipped, brotli] = await Promise.all([asGzip(text, { level: 9 }), asBrotli(text, { params })]);
  report.compressed += brotli.length;
  const site = { text, from, names };
  if (!(await isGiven(`${file}.gz`, site, ofGzip))) await writeFile(`${target}.gz`, zipped);
  if (!(await isGiven(`${file}.br`, site, ofBrotli))) await writeFile(`${target}.br`, brotli);
}

/** Where the last export lies while the new one takes its place. */
function asideOf(out: string): string {
  return `${out}.last`;
}

/** Puts a folder back that an export took aside and was killed before it had put another one there. */
function recover(out: string): void {
  if (!existsSync(out) && existsSync(asideOf(out))) renameSync(asideOf(out), out);
  rmSync(asideOf(out), { recursive: true, force: true });
}

/** Puts a folder in the place of another. To remove what was there takes long, so that is done behind it. */
function replace(out: string, finished: string): void {
  if (existsSync(out)) renameSync(out, asideOf(out));
  renameSync(finished, out);
  rmSync(asideOf(out), { recursive: true, force: true });
}

/**
 * Writes a release out for a host of static files: every file, texts with their compressed forms beside them, and
 * what hosts read to send headers and redirects. What was in the folder is replaced when all is there, so that one that
 * is cut off leaves the last export as it was.
 * @param release the release's folder
 * @param out the folder to write
 */
export async function exportRelease(release: string, out: string): Promise<ExportReport> {
  recover(out);
  const unfinished = `${out}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    const report = await writeExport(release, unfinished);
    replace(out, unfinished);
    return report;
  } catch (error) {
    // Half an export is of no use, and may be what has filled the disk.
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Writes a release out into a folder that is not there yet. */
async function writeExport(release: string, unfinished: string): Promise<ExportReport> {
  const manifest = readManifest(release);
  mkdirSync(unfinished, { recursive: true });
  const waiting = [...Object.values(manifest.files), manifest.notFound];
  const current: Export = {
    from: path.join(release, siteName),
    to: unfinished,
    names: new Set(waiting.map(({ file }) => file)),
    report: { files: 0, bytes: 0, compressed: 0 },
  };
  const work = async (): Promise<void> => {
    try {
      for (let one = waiting.pop(); one; one = waiting.pop()) await exportFile(one, current);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  // Waits for all of them, so that nothing is still being written when the folder is removed.
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  const texts = {
    [hostFiles.headers]: headersFile(manifest),
    [hostFiles.redirects]: redirectsFile(manifest),
    [hostFiles.nginx]: nginxFile(manifest),
    // Without it GitHub Pages leaves out folders whose name starts with a `_`.
    ".nojekyll": "",
  };
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(unfinished, name);
    // What `public/` has by this name comes first: hosts take the first rule that fits.
    const own = existsSync(file) ? `${readFileSync(file, "utf8").trimEnd()}\n\n` : "";
    writeFileSync(file, own + text);
  }
  return current.report;
}
