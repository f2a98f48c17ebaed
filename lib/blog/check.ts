/**
 * The whole check: what lib/content says of each file, what lib/mdx says of each body, and where links and
 * images lead. The content check, the build and the development server all ask this one.
 */
import path from "node:path";
import { type BodyReferences, referencesOf } from "../content/body";
import { type LoadResult, loadContent, type SourceBody } from "../content/load";
import { findLosses } from "../content/losses";
import { foldFormulas } from "../content/notation";
import { parseBody } from "../content/parse-body";
import { findImage, type ImageRoots } from "../images/resolve";
import { checkMdx } from "../mdx/check";
import { hasErrors, type LocalProblem, type Problem } from "../problem";
import { pagePath, postPath } from "../url";
import { type Addresses, addressesOf, aliasFault, linkFault } from "./links";

/** What one body says by itself; it depends on its text alone, so it is kept as long as the text stays. */
type BodyReport = { references: BodyReferences; problems: LocalProblem[] };

let reports = new Map<string, BodyReport>();

async function reportOn(body: string): Promise<BodyReport> {
  const { tree, problems: syntax } = parseBody(body);
  const problems = [...syntax, ...(await checkMdx(tree)), ...findLosses(tree, body)];
  const references = referencesOf(tree);
  // The remains of a tag on a line with a fault can read as a link that its author never wrote.
  const faulty = new Set(syntax.map(problem => problem.line));
  references.links = references.links.filter(
    ({ line, target }) => !faulty.has(line) || !/[<>\s]/.test(target),
  );
  return { references, problems: foldFormulas(body, problems) };
}

/** A report for each file, the known ones reused. */
async function reportAll(bodies: readonly SourceBody[]): Promise<Map<string, BodyReport>> {
  const kept = new Map<string, BodyReport>();
  const byFile = new Map<string, BodyReport>();
  for (const { file, body } of bodies) {
    const report = reports.get(body) ?? kept.get(body) ?? (await reportOn(body));
    kept.set(body, report);
    byFile.set(file, report);
  }
  reports = kept;
  return byFile;
}

function followImages(source: SourceBody, { references }: BodyReport, roots: ImageRoots): Problem[] {
  const folder = path.dirname(path.resolve(source.file));
  return references.images.flatMap(({ line, column, target }): Problem[] => {
    const image = findImage(target, folder, roots);
    if ("src" in image) return [];
    return [{ file: source.file, line, column, severity: "error", subject: "image", ...image }];
  });
}

function followLinks(source: SourceBody, { references }: BodyReport, addresses: Addresses): Problem[] {
  const from = source.kind === "post" ? postPath(source.slug) : pagePath(source.slug);
  const unpublished = addresses.targets.get(from)?.unpublished ?? false;
  return references.links.flatMap(({ line, column, target }): Problem[] => {
    const fault = linkFault(target, from, unpublished, references.anchors, addresses);
    return fault ? [{ file: source.file, line, column, severity: "error", subject: "link", ...fault }] : [];
  });
}

/** Covers are named in front matter, so they are looked for where the post's own images are. */
function followCovers({ covers }: LoadResult, roots: ImageRoots): Problem[] {
  return covers.flatMap(({ file, src, line, column }): Problem[] => {
    const image = findImage(src, path.dirname(path.resolve(file)), roots);
    return "src" in image ? [] : [{ file, line, column, severity: "error", subject: "cover", ...image }];
  });
}

function followAliases({ aliases }: LoadResult, addresses: Addresses): Problem[] {
  return aliases.flatMap(({ address, ...place }): Problem[] => {
    const fault = aliasFault(address, addresses);
    return fault ? [{ ...place, severity: "error", subject: "aliases", ...fault }] : [];
  });
}

/** `broken`: the files whose text cannot be compiled, or not be shown as it is. */
export type CheckResult = LoadResult & { broken: ReadonlySet<string> };

/**
 * Reads and checks everything.
 * @param dir CONTENT_DIR, absolute
 * @param now decides which posts are scheduled
 */
export async function checkBlog(dir: string, now: Date): Promise<CheckResult> {
  const loaded = loadContent(dir, now);
  const { bodies, content, postsDir } = loaded;
  const publicDir = path.resolve("public");
  const roots = { publicDir, postsDir };
  const byFile = await reportAll(bodies);
  const anchorsOf = (file: string) => byFile.get(file)?.references.anchors ?? new Set<string>();
  const addresses = addressesOf(content, bodies, anchorsOf, publicDir);
  const problems = [...loaded.problems, ...followCovers(loaded, roots), ...followAliases(loaded, addresses)];
  for (const source of bodies) {
    const report = byFile.get(source.file);
    if (!report) continue;
    problems.push(
      ...report.problems.map(problem => ({ ...problem, file: source.file })),
      ...followImages(source, report, roots),
      ...followLinks(source, report, addresses),
    );
  }
  const broken = new Set(
    [...byFile].filter(([, report]) => hasErrors(report.problems)).map(([file]) => file),
  );
  return { ...loaded, problems, broken };
}
