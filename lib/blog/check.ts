/**
 * The whole check: what lib/content says of each file, what lib/mdx says of each body, and where links and
 * images lead. The content check, the build and the development server all ask this one.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { coverFault } from "../cards/cover";
import { type LoadResult, loadContent, type SourceBody } from "../content/load";
import type { ReadSource } from "../content/source";
import { displayPath } from "../files";
import { madeImages } from "../images/made";
import { imageFinder } from "../images/resolve";
import { attachedFaults } from "../mdx/attached";
import type { Problem } from "../problem";
import { type Addresses, addressesOf } from "./addresses";
import { fileFinder } from "./attached";
import { type BodyReport, reportOn } from "./body-report";
import { aliasFault, linkFault } from "./links";
import { placeFault, recordedKinds } from "./recordings";
import { securityProblems } from "./settings";
import { findTable } from "./tables";

/**
 * Reads the bodies of a blog: a report for each, by file, and what else came to light. The development server's may
 * leave some for later.
 */
export type ReadBodies = (
  loaded: Pick<LoadResult, "bodies" | "covers">,
) => Promise<{ reports: ReadonlyMap<string, BodyReport>; problems: readonly Problem[] }>;

/** Reads in this process, every body anew. */
const readHere: ReadBodies = async ({ bodies }) => {
  const byFile = new Map<string, BodyReport>();
  for (const { file, body, lang, bibliography, glossary, macros } of bodies) {
    const { tree: _, ...report } = await reportOn(body, { lang, bibliography, glossary, macros });
    byFile.set(file, report);
  }
  return { reports: byFile, problems: [] };
};

type ImageFinder = ReturnType<typeof imageFinder>;

function followImages(source: SourceBody, { references }: BodyReport, find: ImageFinder): Problem[] {
  const folder = path.dirname(path.resolve(source.file));
  return references.images.flatMap(({ line, column, target }): Problem[] => {
    const image = find(target, folder);
    if ("src" in image) return [];
    return [{ file: source.file, line, column, severity: "error", subject: "image", ...image }];
  });
}

/** Faults of a file stand at its own lines, whoever names it. */
function followTables(source: SourceBody, { references }: BodyReport, postsDir: string): Problem[] {
  const folder = path.dirname(path.resolve(source.file));
  return references.tables.flatMap(({ line, column, target }): Problem[] => {
    const table = findTable(target, folder, postsDir);
    const told = "href" in table ? table.marked : table;
    if ("problems" in told) return told.problems.map(problem => ({ ...problem, file: told.file }));
    return [{ file: source.file, line, column, severity: "error", subject: "<Table>", ...told }];
  });
}

function followAttached(source: SourceBody, { attached }: BodyReport): Problem[] {
  const find = fileFinder(source);
  const read = (file: string) => readFileSync(file);
  return attached.flatMap(reference =>
    attachedFaults(reference, find, read).map(({ file, ...problem }) => ({
      ...problem,
      file: file === undefined ? source.file : displayPath(file),
    })),
  );
}

/** Films and sounds beside a post; those under `public/` are looked at whether one names them or not. */
function followRecordings(source: SourceBody, { attached }: BodyReport): Problem[] {
  const find = fileFinder(source);
  return attached.flatMap(({ line, column, subject, target, kind }): Problem[] => {
    const found = target.startsWith("/") || !recordedKinds.includes(kind) ? null : find(target, kind);
    const fault = found && "file" in found && placeFault(found.file, displayPath(found.file));
    return fault ? [{ file: source.file, line, column, severity: "error", subject, ...fault }] : [];
  });
}

function followLinks(source: SourceBody, { references }: BodyReport, addresses: Addresses): Problem[] {
  const from = source.address;
  const unpublished = addresses.targets.get(from)?.unpublished ?? false;
  const { links, anchors } = references;
  return links.flatMap(({ line, column, target }): Problem[] => {
    const fault = linkFault({ target, from, anchors, unpublished }, addresses);
    return fault ? [{ file: source.file, line, column, severity: "error", subject: "link", ...fault }] : [];
  });
}

/** Covers are named in front matter, so they are looked for where the post's own images are. */
function followCovers({ covers }: LoadResult, find: ImageFinder): Problem[] {
  return covers.flatMap(({ file, src, line, column }): Problem[] => {
    const image = find(src, path.dirname(path.resolve(file)));
    if (!("src" in image)) return [{ file, line, column, severity: "error", subject: "cover", ...image }];
    const fault = coverFault(src, image);
    return fault ? [{ file, line, column, severity: "warning", subject: "cover", ...fault }] : [];
  });
}

function followAliases({ aliases }: LoadResult, addresses: Addresses): Problem[] {
  return aliases.flatMap(({ address, ...place }): Problem[] => {
    const fault = aliasFault(address, addresses);
    return fault ? [{ ...place, severity: "error", subject: "aliases", ...fault }] : [];
  });
}

/** Problems, each once: of a table that two posts name, both would tell what is wrong with it. */
function once(problems: readonly Problem[]): Problem[] {
  const told = new Map(
    problems.map(problem => {
      const { file, line, column, subject, expected, found } = problem;
      return [JSON.stringify([file, line, column, subject, expected, found]), problem];
    }),
  );
  return [...told.values()];
}

/** All that was read, with every problem that was found: of files, of bodies, and between them. */
export type CheckResult = LoadResult & {
  /** What each body says by itself, by file. */
  reports: ReadonlyMap<string, BodyReport>;
  /** How many bodies were left unread, so that nothing is known yet of what is wrong with them. */
  unread: number;
};

/**
 * Reads and checks everything.
 * @param dir CONTENT_DIR, absolute
 * @param now decides which posts are scheduled, and whether what the settings say has ended
 * @param readBodies what reads the bodies, where it is not this process
 * @param readSource reads a file, where it does not do so anew
 */
export async function checkBlog(
  dir: string,
  now: Date,
  readBodies: ReadBodies = readHere,
  readSource?: ReadSource,
): Promise<CheckResult> {
  let byFile: ReadonlyMap<string, BodyReport> = new Map();
  // Asked for when pages are made, which is behind the reading: with citations set, facts are other than without.
  const loaded = loadContent(dir, now, ({ file }) => byFile.get(file)?.facts, readSource);
  const { bodies, content, postsDir } = loaded;
  const publicDir = path.resolve("public");
  const { reports: read, problems: others } = await readBodies(loaded);
  byFile = read;
  // Behind the reading, before which a build makes its images.
  const find = imageFinder({ publicDir, postsDir, made: madeImages() });
  const anchorsOf = (file: string) => byFile.get(file)?.references.anchors ?? null;
  const addresses = addressesOf(content, bodies, anchorsOf, publicDir);
  // Files that could not be read as text have been reported already.
  const told = new Set(loaded.problems.filter(one => one.subject === "file").map(({ file }) => file));
  const problems = [
    ...securityProblems(now),
    ...loaded.problems,
    ...others.filter(one => one.subject !== "file" || !told.has(one.file)),
    ...followCovers(loaded, find),
    ...followAliases(loaded, addresses),
  ];
  for (const source of bodies) {
    const report = byFile.get(source.file);
    if (!report) continue;
    problems.push(
      ...report.problems.map(problem => ({ ...problem, file: source.file })),
      ...followImages(source, report, find),
      ...followTables(source, report, postsDir),
      ...followAttached(source, report),
      ...followRecordings(source, report),
      ...followLinks(source, report, addresses),
    );
  }
  const unread = bodies.filter(({ file }) => !byFile.has(file)).length;
  return { ...loaded, problems: once(problems), reports: byFile, unread };
}
