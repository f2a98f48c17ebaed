/** The three sites: how each gets its posts, is built, and is served. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterthought, edited, makeCorpus } from "./corpus";
import { outputBytes, postPage } from "./output";
import { benchDir, projectDir, workDir } from "./paths";
import { type Cost, run, startServer } from "./process";
import { serveFolder } from "./static-server";
import { install, type Toolchain } from "./toolchain";

/** The sites, in the order in which they take turns and in which the report has them. */
export const siteNames = ["blog", "next", "astro"] as const;
export type SiteName = (typeof siteNames)[number];

/** One value for each site. */
export type PerSite<T> = Readonly<Record<SiteName, T>>;

/** How the report calls them. */
export const siteLabels: PerSite<string> = { blog: "this blog", next: "bare Next", astro: "Astro" };

const ports: PerSite<number> = { blog: 4710, next: 4711, astro: 4712 };
const dirs: PerSite<string> = {
  blog: path.join(workDir, "blog"),
  next: path.join(workDir, "next"),
  astro: path.join(workDir, "astro"),
};

/** The slug of this blog's own post that every site has: alone, or as the first of many. */
export const firstPost = "llm-post-training";
const firstPostFile = path.join(projectDir, "content/posts", `${firstPost}.mdx`);
const imageDir = path.join(projectDir, "public/posts/images");

/** Where the post is on every site, and the page that its link is on. */
export const postPaths: PerSite<string> = {
  blog: `/posts/${firstPost}`,
  next: `/posts/${firstPost}`,
  astro: `/posts/${firstPost}/`,
};

/** Where a site is laid out and built. */
export function siteDir(name: SiteName): string {
  return dirs[name];
}

/** The bytes of what a site's last build has left for readers. */
export function builtBytes(name: SiteName): number {
  return outputBytes(name, dirs[name]);
}

/** The port that a site is served on. */
export function port(name: SiteName): number {
  return ports[name];
}

/** The whole address of a path on a site that is served. */
export function address(name: SiteName, pathname: string): string {
  return `http://127.0.0.1:${ports[name]}${pathname}`;
}

/** What the copy of the project leaves out: what a build makes, and what it does not read. */
const notCopied =
  /^(?:node_modules|\.git|\.next|\.release|\.sites|\.vercel|out|bench|e2e|docs|test-results|playwright-report|(?:playwright|vitest)\.config\.ts|package-lock\.json|.*\.tsbuildinfo)$/;

function copyProject(): void {
  for (const name of readdirSync(projectDir)) {
    if (notCopied.test(name)) continue;
    cpSync(path.join(projectDir, name), path.join(dirs.blog, name), {
      recursive: true,
      filter: file => !file.endsWith(".test.ts"),
    });
  }
}

/** The images that the first post shows; their dark versions are this blog's own affair. */
function copyImages(to: string): void {
  mkdirSync(to, { recursive: true });
  const names = [...readFileSync(firstPostFile, "utf8").matchAll(/\]\(\/posts\/images\/([^)\s]+)/g)];
  for (const [, name] of names) if (name) cpSync(path.join(imageDir, name), path.join(to, name));
}

function writePosts(dir: string, posts: ReadonlyMap<string, string>): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of posts) writeFileSync(path.join(dir, name), text);
}

/** Where this blog finds posts that are not its own. */
const blogCorpus = path.join(workDir, "corpus");

/** Where each site looks for posts that are made for it. */
const postDirs: PerSite<string> = {
  blog: path.join(blogCorpus, "posts"),
  next: path.join(dirs.next, "content/posts"),
  astro: path.join(dirs.astro, "src/content/posts"),
};

/** Puts posts where a site looks for them. */
function fill(name: SiteName, posts: ReadonlyMap<string, string>): void {
  if (name === "blog") {
    mkdirSync(blogCorpus, { recursive: true });
    // Not the pages: they lead to posts that are not among these.
    for (const registry of ["authors.yaml", "tags.yaml"]) {
      const file = path.join(projectDir, "content", registry);
      if (existsSync(file)) cpSync(file, path.join(blogCorpus, registry));
    }
    writePosts(postDirs.blog, posts);
  } else if (name === "next") {
    writePosts(postDirs.next, posts);
    copyImages(path.join(dirs.next, "public/posts/images"));
  } else {
    // Astro makes images small that lie beside the posts, so that is where an author would put them.
    const beside = [...posts].map(
      ([file, text]) => [file, text.replaceAll("](/posts/images/", "](./images/")] as const,
    );
    writePosts(postDirs.astro, new Map(beside));
    copyImages(path.join(postDirs.astro, "images"));
  }
}

/** Lays the sites out in the work folder and installs the peers' packages. */
export async function prepareSites({ env }: Toolchain): Promise<void> {
  for (const name of siteNames) {
    rmSync(dirs[name], { recursive: true, force: true });
    mkdirSync(dirs[name], { recursive: true });
  }
  copyProject();
  for (const name of ["next", "astro"] as const) {
    cpSync(path.join(benchDir, "peers", name), dirs[name], { recursive: true });
    await install(dirs[name], env);
  }
  const style = path.join(benchDir, "peers/style.css");
  cpSync(style, path.join(dirs.next, "app/style.css"));
  mkdirSync(path.join(dirs.astro, "src/styles"));
  cpSync(style, path.join(dirs.astro, "src/styles/style.css"));
}

/** What a build leaves behind and a later one might use. */
const leftovers: PerSite<readonly string[]> = {
  blog: [".next", ".release", "tsconfig.tsbuildinfo"],
  next: [".next", "tsconfig.tsbuildinfo"],
  astro: ["dist", ".astro", "node_modules/.astro", "node_modules/.vite"],
};

function clear(name: SiteName): void {
  for (const leftover of leftovers[name]) {
    rmSync(path.join(dirs[name], leftover), { recursive: true, force: true });
  }
}

/** Builds a site with whatever an earlier build has left. */
function build(
  name: SiteName,
  { env }: Toolchain,
  extra: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  return run({ command: "npm", args: ["run", "build"], cwd: dirs[name], env: { ...env, ...extra } });
}

/** How many posts this blog lists, so that the peers list as many. */
function countPosts(): number {
  const files = readdirSync(path.join(projectDir, "content/posts"), { recursive: true, encoding: "utf8" });
  return files.filter(file => /\.mdx?$/.test(file)).length;
}

/** Builds a site to be looked at: the first post, and others so that all lists are equally long. */
export async function buildToShow(name: SiteName, toolchain: Toolchain): Promise<void> {
  clear(name);
  if (name === "blog") {
    await build(name, toolchain, { SITE_URL: address(name, "") });
    return;
  }
  const original = readFileSync(firstPostFile, "utf8");
  fill(name, new Map([[`${firstPost}.mdx`, original], ...makeCorpus(original, countPosts() - 1)]));
  await build(name, toolchain);
}

/** Builds a site from posts that were made for it. */
function buildFilled(name: SiteName, toolchain: Toolchain): Promise<Cost> {
  return build(name, toolchain, name === "blog" ? { CONTENT_DIR: blogCorpus } : {});
}

/** Gives a site so many posts, with nothing left of earlier builds. */
export function layOutCorpus(name: SiteName, count: number): void {
  fill(name, makeCorpus(readFileSync(firstPostFile, "utf8"), count));
  clear(name);
}

/** Builds a site from so many posts, with nothing left of earlier builds. */
export async function buildCorpus(name: SiteName, toolchain: Toolchain, count: number): Promise<Cost> {
  layOutCorpus(name, count);
  return buildFilled(name, toolchain);
}

/** A post of those that were made for a site: its file, and where a server has it. */
export type PostToEdit = { slug: string; file: string; url: string };

/** The middle one. */
export function postToEdit(name: SiteName): PostToEdit {
  const posts = readdirSync(postDirs[name])
    .filter(file => file.endsWith(".mdx"))
    .toSorted();
  const post = posts[Math.floor(posts.length / 2)];
  if (!post) throw new Error(`${name} has no post to edit.`);
  const slug = path.basename(post, ".mdx");
  const url = address(name, postPaths[name].replace(firstPost, slug));
  return { slug, file: path.join(postDirs[name], post), url };
}

/**
 * Edits one post and builds again with all that the build before has left. A build that takes an old page from there
 * is none.
 */
export async function rebuildEdited(name: SiteName, toolchain: Toolchain): Promise<Cost> {
  const { slug, file } = postToEdit(name);
  writeFileSync(file, edited(readFileSync(file, "utf8")));
  const cost = await buildFilled(name, toolchain);
  const page = readFileSync(postPage(name, dirs[name], slug), "utf8");
  if (!page.includes(afterthought)) throw new Error(`${name} built ${slug} as it was before it was edited.`);
  return cost;
}

/** Starts a site's development server with the posts that were made for it; the returned function ends it. */
export function develop(name: SiteName, { env }: Toolchain, url: string): Promise<() => Promise<void>> {
  const host = name === "astro" ? "--host" : "--hostname";
  const args = ["run", "dev", "--", "--port", String(ports[name]), host, "127.0.0.1"];
  const settings = name === "blog" ? { ...env, CONTENT_DIR: blogCorpus } : env;
  return startServer({ command: "npm", args, cwd: dirs[name], env: settings }, url);
}

/** Serves a built site; the returned function ends that. */
export async function serve(name: SiteName, { env }: Toolchain): Promise<() => Promise<void>> {
  if (name === "astro") return serveFolder(path.join(dirs.astro, "dist"), ports.astro, "/_astro/");
  const settings = { ...env, PORT: String(ports[name]), HOSTNAME: "127.0.0.1" };
  return startServer({ command: "npm", args: ["start"], cwd: dirs[name], env: settings }, address(name, "/"));
}
