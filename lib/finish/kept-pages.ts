/** Finished pages, kept from build to build: what would come to the same is not finished again, nor made again. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Budget } from "../budget";
import { sourcesVersion } from "../build-id";
import { codeFolder } from "../code-folder";
import { grace, Kept } from "../kept";
import { postFileEndings } from "../url";
import type { Assets } from "./assets";
import type { BuiltPage } from "./next-build";
import type { PageSheet } from "./page-sheets";

/** A finished page without islands, and what its report says. */
export type KeptPage = {
  html: string;
  images: string[];
  texts: string | null;
  sheet: PageSheet | null;
  leads: string[];
};

/** What stands beside a post's page, by its ending: the post as Markdown, and its entry for BibTeX. */
export type KeptFiles = Readonly<Record<(typeof postFileEndings)[number], string>>;

/** The route of posts' pages, the only ones with files beside them. */
export const postRoute = "/posts/[slug]";

/** Texts by the names of their files. */
const known = z.object({
  html: z.string(),
  texts: z.string().nullable(),
  images: z.array(z.string()),
  sheet: z.object({ address: z.string(), file: z.string() }).nullable(),
  leads: z.array(z.string()),
});

/** The names of files by their endings. */
const beside = z.record(z.enum(postFileEndings), z.string());

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** What the files beside a page are kept under. */
function filesKey(key: string): string {
  return `${key}.files`;
}

/**
 * Where the code as it stands keeps pages. What other code has kept is removed.
 * @param dir the build's folder, `.next`
 */
export function keptPagesFolder(dir: string): string {
  return codeFolder(path.join(dir, "cache/blog/pages"), sourcesVersion(process.cwd()));
}

/** Pages by keys, each of which stands for all that a page comes from, and the files beside posts' pages. */
export class KeptPages {
  readonly #kept;
  readonly #files;

  /** @param folder absolute */
  constructor(private readonly folder: string) {
    this.#kept = new Kept(folder, known);
    this.#files = new Kept(folder, beside);
  }

  /** Whether there is a page; who asks is about to read it. */
  has(key: string): boolean {
    return this.#kept.read(key) !== undefined;
  }

  /** Whether there is a page, and the files beside it; who asks is about to read them. */
  hasWhole(key: string): boolean {
    return this.has(key) && this.#files.read(filesKey(key)) !== undefined;
  }

  #text(name: string): string {
    return readFileSync(path.join(this.folder, name), "utf8");
  }

  /** A page; undefined where it has to be finished. */
  read(key: string): KeptPage | undefined {
    const note = this.#kept.read(key);
    if (!note) return undefined;
    const { html, texts, images, sheet, leads } = note;
    return {
      html: this.#text(html),
      images,
      texts: texts === null ? null : this.#text(texts),
      sheet: sheet && { address: sheet.address, text: this.#text(sheet.file) },
      leads,
    };
  }

  /** A page's texts alone; undefined where it has to be finished, null where it has none that are searched. */
  readTexts(key: string): string | null | undefined {
    const texts = this.#kept.read(key)?.texts;
    return typeof texts === "string" ? this.#text(texts) : texts;
  }

  /** Keeps a page that was finished and has no fault. One page may have several keys. */
  write(keys: readonly string[], { html, images, texts, sheet, leads }: KeptPage): void {
    const files = new Map<string, Uint8Array>();
    const keep = (text: string, ending: string): string => {
      const name = `${hash(text)}.${ending}`;
      files.set(name, Buffer.from(text));
      return name;
    };
    const note = {
      html: keep(html, "html"),
      texts: texts === null ? null : keep(texts, "txt"),
      images,
      sheet: sheet && { address: sheet.address, file: keep(sheet.text, "css") },
      leads,
    };
    for (const key of keys) this.#kept.write(key, note, files);
  }

  /** The files beside a page; undefined where they have to be made. */
  readFiles(key: string): KeptFiles | undefined {
    const names = this.#files.read(filesKey(key));
    return names && { md: this.#text(names.md), bib: this.#text(names.bib) };
  }

  /** Keeps the files beside a page, which `key` stands for as well. */
  writeFiles(key: string, { md, bib }: KeptFiles): void {
    const names = { md: `${hash(md)}.md`, bib: `${hash(bib)}.bib` };
    const files = new Map([
      [names.md, Buffer.from(md)],
      [names.bib, Buffer.from(bib)],
    ]);
    this.#files.write(filesKey(key), names, files);
  }

  /** Removes what no build has asked for of late. */
  dropForgotten(): void {
    this.#kept.dropForgotten(grace);
  }
}

/**
 * The keys of pages by how they came from `next build`, and where their content was kept apart, by its name, which is
 * its hash. Beside that a page is finished by the assets of the build; its other files have names made of what is in
 * them.
 * @param buildId stands in every page as Next writes it, and changes with every post
 */
export function pageKeys({ sheets, chunks, islands, ownModules, enhance }: Assets, buildId: string) {
  const texts = [...sheets].map(([address, { text }]) => [address, text]);
  const shared = hash(JSON.stringify([texts, [...chunks], islands, [...ownModules], enhance]));
  return ({ address, route }: BuiltPage, raised: Partial<Budget>, source: string): string =>
    hash(JSON.stringify([shared, address, route, raised, source.replaceAll(buildId, "")]));
}
