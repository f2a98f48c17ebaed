/**
 * Where `next build` keeps things, as far as the finishing step relies on it. What is relied on is listed in
 * docs/decisions/0009, with how to check it after an update.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { site } from "../site";

/** A page of the build: its address, the route that made it, and its file. */
export type BuiltPage = { address: string; route: string; file: string };

const manifest = z.object({
  version: z.literal(4),
  routes: z.record(
    z.string(),
    z.object({
      routeType: z.string().optional(),
      srcRoute: z.string().nullable(),
      dataRoute: z.string().nullable(),
      /** Seconds after which a server makes it anew; `false` for never. */
      initialRevalidateSeconds: z.union([z.literal(false), z.number()]),
      /** "static" where a server adds nothing to what the build made. */
      compute: z.string(),
    }),
  ),
  /** Routes with a parameter; `fallback` false: what was not made by the build is not there. */
  dynamicRoutes: z.record(
    z.string(),
    z.object({ fallback: z.union([z.literal(false), z.null(), z.string()]) }),
  ),
});

/** Every route of `app/`, by its file. */
const appRoutes = z.record(z.string(), z.string());

/** Every route of `pages/`, and its file: this blog has none, and Next's own two pages for faults are HTML. */
const pagesRoutes = z.record(z.string(), z.string());

const references = z.object({
  clientModules: z.record(
    z.string(),
    z.object({ id: z.union([z.number(), z.string()]), chunks: z.array(z.string()) }),
  ),
});

const starts = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });

/** Files below a folder, relative to it, with `/`. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** Where files of the build's `static/` are served, with the base path, as Next writes it into pages. */
export const staticPath = `${site.base}/_next/static/`;

/** The file behind an address of the build's `static/`. */
export function staticFile(dir: string, address: string): string {
  return path.join(dir, "static", address.replace(staticPath, ""));
}

/** Every file of the build that is served as a script of the framework or of islands, by address. */
export function scriptChunks(dir: string): string[] {
  return filesBelow(path.join(dir, "static"))
    .filter(file => file.startsWith("chunks/") && file.endsWith(".js"))
    .map(file => staticPath + file);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function manifestOf(dir: string): z.infer<typeof manifest> {
  return manifest.parse(readJson(path.join(dir, "prerender-manifest.json")));
}

/**
 * The routes that would be rendered when they are asked for, and the addresses that a server would make anew after some
 * time or complete for each reader. Nothing finishes such a page, and no release serves it.
 * @param dir the build's folder, `.next`
 * @throws where a list of the build's has another form
 */
function routesOnRequest(dir: string): string[] {
  const { routes, dynamicRoutes } = manifestOf(dir);
  const ofApp = Object.values(appRoutes.parse(readJson(path.join(dir, "app-path-routes-manifest.json"))));
  const ofPages = Object.entries(pagesRoutes.parse(readJson(path.join(dir, "server/pages-manifest.json"))));
  return [
    ...ofApp.filter(route => !(route in routes) && dynamicRoutes[route]?.fallback !== false),
    ...ofPages.flatMap(([route, file]) => (file.endsWith(".html") ? [] : [route])),
    ...Object.entries(routes).flatMap(([address, { initialRevalidateSeconds, compute }]) =>
      initialRevalidateSeconds === false && compute === "static" ? [] : [address],
    ),
  ];
}

/**
 * The addresses of what route handlers answered when the build was made. The answer is the file
 * `server/app/<address>.body`, its headers are in `.meta`.
 * @param dir the build's folder, `.next`
 * @throws where the manifest has another form
 */
export function prerenderedAnswers(dir: string): string[] {
  return Object.entries(manifestOf(dir).routes)
    .filter(([, { dataRoute }]) => dataRoute === null)
    .map(([address]) => address);
}

/** How the files end that Next writes below `server/app/`, and those that a step that was cut off has left. */
const knownEndings = /\.(?:html|rsc|meta|body|js|json|map|unfinished)$/;

/** Files below `server/app/` that are not known, of which a server might make an answer. */
function unknownFiles(dir: string, pages: readonly BuiltPage[]): string[] {
  const payloads = new Set(pages.map(({ file }) => file.replace(/\.html$/, ".rsc")));
  return filesBelow(path.join(dir, "server/app"))
    .filter(file => !file.startsWith("route-cache/"))
    .filter(file => {
      const isPayload = file.endsWith(".rsc") && !file.includes(".segments/");
      return !knownEndings.test(file) || (isPayload && !payloads.has(path.join(dir, "server/app", file)));
    });
}

/**
 * The prerendered pages of a build.
 * @param dir the build's folder, `.next`
 * @throws where the manifest has another form, where it and the files disagree, or where a page is not prerendered
 */
export function builtPages(dir: string): BuiltPage[] {
  const onRequest = routesOnRequest(dir);
  if (onRequest.length > 0) {
    throw new Error(
      `Rendered when asked for, where every page is made by the build: ${onRequest.join(", ")}. Let a route with a parameter have generateStaticParams and dynamicParams = false, read no request, and set no revalidate; pages/ is not used.`,
    );
  }
  const pages: BuiltPage[] = Object.entries(manifestOf(dir).routes)
    // A route handler has no data route; its answer is a file of another kind.
    .filter(([, { dataRoute }]) => dataRoute !== null)
    .map(([address, { srcRoute }]) => ({
      address,
      route: srcRoute ?? address,
      file: path.join(dir, "server/app", `${address === "/" ? "index" : address.slice(1)}.html`),
    }));
  // Copies that a host without a server of its own shows for missing pages and for faults.
  pages.push(
    { address: "/404", route: "/_not-found", file: path.join(dir, "server/pages/404.html") },
    { address: "/500", route: "/_global-error", file: path.join(dir, "server/pages/500.html") },
  );
  const expected = new Set(pages.map(({ file }) => file));
  const found = new Set(
    filesBelow(path.join(dir, "server"))
      .filter(file => file.endsWith(".html") && !file.startsWith(servedCopies))
      .map(file => path.join(dir, "server", file)),
  );
  const strange = [
    ...[...found].filter(file => !expected.has(file)),
    ...[...expected].filter(file => !found.has(file)),
  ];
  if (strange.length > 0) {
    throw new Error(`Next's list of pages and its files disagree: ${strange.join(", ")}.`);
  }
  const unknown = unknownFiles(dir, pages);
  if (unknown.length > 0) {
    throw new Error(`Files of a form that is not known below ${dir}/server/app: ${unknown.join(", ")}.`);
  }
  return pages;
}

/** Where `next start` copies pages when it first serves them; below `server/`. */
export const servedCopies = "app/route-cache/";

/** A client component of the build: whose it is, its id, and the files of scripts that it needs at once. */
type ClientModule = { isOwn: boolean; id: string; chunks: readonly string[] };

function clientModules(dir: string): ClientModule[] {
  const modules: ClientModule[] = [];
  const files = filesBelow(path.join(dir, "server/app")).filter(file =>
    file.endsWith("_client-reference-manifest.js"),
  );
  for (const file of files) {
    const text = readFileSync(path.join(dir, "server/app", file), "utf8");
    const json = /^globalThis\.__RSC_MANIFEST\["(?:[^"\\]|\\.)*"\] = (\{.*\});?\s*$/ms.exec(text)?.[1];
    if (!json) throw new Error(`${file} is not a list of client components in the form that is known.`);
    for (const [name, { id, chunks }] of Object.entries(references.parse(JSON.parse(json)).clientModules)) {
      modules.push({ isOwn: !name.includes("/node_modules/"), id: String(id), chunks });
    }
  }
  return modules;
}

/** The ids of the client components that are the blog's own. */
export function ownClientModules(dir: string): Set<string> {
  return new Set(clientModules(dir).flatMap(({ isOwn, id }) => (isOwn ? [id] : [])));
}

/**
 * The scripts that islands are made of: the places of islands, and what these fetch later, which is what no list of
 * the framework's own names.
 * @param chunks every script of the build, by address
 */
export function islandScripts(dir: string, chunks: readonly string[]): string[] {
  const { rootMainFiles, polyfillFiles } = starts.parse(readJson(path.join(dir, "build-manifest.json")));
  const modules = clientModules(dir);
  const framework = new Set([
    ...[...rootMainFiles, ...polyfillFiles].map(file => `${site.base}/_next/${file}`),
    ...modules.flatMap(({ isOwn, chunks }) => (isOwn ? [] : chunks)),
  ]);
  // A place that was packed with the framework's own components alone.
  const mixed = modules
    .filter(({ isOwn, chunks }) => isOwn && chunks.every(address => framework.has(address)))
    .flatMap(({ chunks }) => chunks);
  return chunks.filter(address => mixed.includes(address) || !framework.has(address));
}
