/**
 * The sites that the tests look at. Each is the project with a folder of content of its own, built as a reader
 * would get it: in a copy below the project, so that it finds the installed packages and keeps its own `.next`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeLongPost } from "./hard";
import { writeIslandPosts } from "./islands";
import { writeNumberedPosts } from "./many";

export const siteNames = ["main", "empty", "many", "one", "replica", "based", "author"] as const;
export type SiteName = (typeof siteNames)[number];

/** How a site is served. */
export type Mode = "production" | "development";

type Site = {
  port: number;
  /** The folder the site is built in. */
  dir: string;
  /** What it is built from; null for the project's own content. */
  content: string | null;
  mode: Mode;
  /** The path that it lives below; empty at the root of its host. */
  base: string;
  /** Settings that its copy of `lib/site.ts` has others of, as its owner would change them. */
  settings?: Readonly<Record<string, unknown>>;
};

/** Who is asked, where a reader or a setting wants it. Nobody answers there: tests do. */
export const counterServer = "https://counter.example";
export const commentsServer = "https://giscus.app";

/** Everything that is off by default. */
const allOn = {
  aiCrawlers: "disallow",
  comments: { repo: "an/blog", repoId: "R_1", category: "Announcements", categoryId: "DIC_1" },
  counter: { kind: "plausible", url: counterServer, id: "blog.example" },
  webmention: "https://mentions.example/webmention",
  security: { contact: "mailto:an@blog.example", expires: "2099-01-01T00:00:00Z" },
  source: "https://git.example/blog/{file}",
  report: "mailto:an@blog.example?subject={title}&body={url}",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
};

const root = path.resolve(import.meta.dirname, "../..");
const fixtures = path.join(root, "e2e/fixtures");
const copies = path.join(root, ".sites");

function fixture(name: SiteName, port: number, mode: Mode = "production"): Site {
  return { port, dir: path.join(copies, name), content: path.join(fixtures, name), mode, base: "" };
}

/** Where nginx has its settings and what it writes. */
export const nginxFolder = path.join(copies, "nginx");

/** A folder for a test that builds for itself. */
export const workshop = path.join(copies, "workshop");

/** By name: the port that Node.js serves it on, where it is built, and of what. */
export const sites: Readonly<Record<SiteName, Site>> = {
  main: { port: 3200, dir: root, content: null, mode: "production", base: "" },
  empty: fixture("empty", 3201),
  many: fixture("many", 3202),
  one: { ...fixture("one", 3203), settings: allOn },
  // The same posts as "one", in another folder and built apart.
  replica: { ...fixture("replica", 3206), content: path.join(fixtures, "one"), settings: allOn },
  author: fixture("author", 3204, "development"),
  // The project's own content, as it would be on a host that gives each project a folder.
  based: { ...fixture("based", 3205), content: path.join(root, "content"), base: "/project" },
};

/** What a built site is served by: `npm start`, or nginx from what `npm run export` has written. */
export type Host = "node" | "nginx";

/** nginx serves a site so many ports above the one that Node.js does. */
export const nginxPorts = 100;

/** Where a site is found. */
export function origin(name: SiteName, host: Host): string {
  return `http://localhost:${sites[name].port + (host === "nginx" ? nginxPorts : 0)}`;
}

/** What a copy of the project consists of. */
const parts = [
  "app",
  "components",
  "enhance",
  "lib",
  "public",
  "scripts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Makes a fresh copy of the project around a folder of content. */
export function copyProject(dir: string, content: string): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const part of parts) {
    cpSync(path.join(root, part), path.join(dir, part), {
      recursive: true,
      filter: file => !/\.test\.tsx?$/.test(file),
    });
  }
  cpSync(content, path.join(dir, "content"), { recursive: true });
}

/** Changes settings in a copy's `lib/site.ts`. @throws where one does not stand there by itself in a line */
function changeSettings(dir: string, settings: NonNullable<Site["settings"]>): void {
  const file = path.join(dir, "lib/site.ts");
  let text = readFileSync(file, "utf8");
  for (const [field, value] of Object.entries(settings)) {
    const line = new RegExp(`^ {2}${field}: .*,$`, "m");
    if (!line.test(text)) throw new Error(`lib/site.ts has no line for the setting "${field}".`);
    text = text.replace(line, () => `  ${field}: ${JSON.stringify(value)},`);
  }
  writeFileSync(file, text);
}

/** Makes a site's copy, where it is not the project itself. */
export function prepareSite(name: SiteName): Site {
  const site = sites[name];
  if (site.content === null) return site;
  copyProject(site.dir, site.content);
  if (site.settings) changeSettings(site.dir, site.settings);
  if (name === "many") {
    // Photographs with a position among it, with which a build on Vercel would stop.
    cpSync(path.join(site.content, "public"), path.join(site.dir, "public"), { recursive: true });
    writeNumberedPosts(path.join(site.dir, "content/posts"));
    writeIslandPosts(path.join(site.dir, "content/posts"));
    // On a shelf of their own: what no post of a blog is likely to have.
    const hard = path.join(site.dir, "content/posts/hard");
    cpSync(path.join(fixtures, "hard"), hard, { recursive: true });
    writeLongPost(hard);
  }
  return site;
}
