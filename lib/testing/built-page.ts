/** Pages and builds as Next 16.4 writes them, as small as they get: for tests of the finishing step. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Assets } from "../finish/assets";
import { readStyleSheet } from "../finish/style-sheet";

/** Module ids of the build: Next's router, and an island's place. */
const modules = { router: 39756, island: 77903 };

const sheet =
  ".later{color:black}.never{color:white}.island{color:red}.text{color:blue}.js .text{color:green}";

/** A piece of the payload, as an inline script. */
export function payload(text: string): string {
  return `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
}

function reference(row: string, id: number): string {
  return `${row}:I[${id},["/_next/static/chunks/router.js"],"default"]\n`;
}

/**
 * A page.
 * @param body what stands in `<main>`
 * @param more what stands in the head, behind the page's body, and in the payload
 */
export function builtPage(
  body: string,
  more: { head?: string; behind?: string; rows?: string } = {},
): string {
  const { head = "", behind = "", rows = "" } = more;
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="preconnect" href="/" crossorigin=""/>',
    '<link rel="stylesheet" href="/_next/static/chunks/site.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>',
    '<script src="/_next/static/chunks/router.js" async=""></script><title>A page</title>',
    `<meta name="next-size-adjust" content=""/><script data-own="">document.documentElement.className="js"</script>`,
    `<script src="/enhance.js" defer=""></script>${head}</head>`,
    `<body><div hidden=""><!--$--><!--/$--></div><main>${body}</main><!--$--><!--/$-->`,
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>',
    `${behind}<script>(self.__next_f=self.__next_f||[]).push([0])</script>`,
    payload(`1:"$Sreact.fragment"\n${reference("5", modules.router)}${rows}0:{"P":null}\n`),
    "</body></html>",
  ].join("");
}

/** The row by which a payload says that an island is on the page. */
export const islandRow: string = reference("a", modules.island);

/** An island's content sent behind the page, as React does, and the place it belongs to. */
export const streamedIsland = {
  place:
    '<figure data-island="demo"><!--$?--><template id="B:0"></template><p>Waiting.</p><!--/$--></figure>',
  content: '<p class="island">First state</p>',
  behind:
    '<div hidden id="S:0"><p class="island">First state</p></div><script>$RB=[];$RV=function(a){};$RC("B:0","S:0")</script>',
};

/** What such a build has beside its pages: a style sheet, two scripts, the place of one island. */
export const assets: Assets = {
  sheets: new Map([
    ["/_next/static/chunks/site.css", readStyleSheet(sheet, "/_next/static/chunks/site.css")],
  ]),
  chunks: new Set(["/_next/static/chunks/router.js", "/_next/static/chunks/main.js"]),
  ownModules: new Set([String(modules.island)]),
  islands: 'className:"later"',
  enhance: { from: "/enhance.js", to: "/_next/static/media/enhance.abc.js", text: "" },
};

/** Next's own page for faults of the server: it has neither our styles nor our scripts. */
const faultPage =
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>500</title></head><body>500</body></html>';

function write(dir: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

/**
 * Writes a build of two pages, `/` and `/posts/<slug>`, into a folder of its own.
 * @param post the post's page
 * @returns the folder
 */
export function writeBuild(post: string): string {
  const dir = mkdtempSync(path.join(tmpdir(), "build-"));
  const plain = builtPage("<p>Plain.</p>");
  const pages = { "/": plain, "/posts/one": post, "/_not-found": plain, "/_global-error": faultPage };
  const made = { initialRevalidateSeconds: false, compute: "static" };
  const routes = Object.fromEntries(
    Object.keys(pages).map(address => [
      address,
      {
        routeType: "page",
        srcRoute: address === "/posts/one" ? "/posts/[slug]" : address,
        dataRoute: `${address}.rsc`,
        ...made,
      },
    ]),
  );
  const handlers = { "/enhance.js": { srcRoute: "/enhance.js", dataRoute: null, ...made } };
  write(dir, "BUILD_ID", "id");
  const dynamicRoutes = { "/posts/[slug]": { fallback: false } };
  write(
    dir,
    "prerender-manifest.json",
    JSON.stringify({ version: 4, routes: { ...routes, ...handlers }, dynamicRoutes }),
  );
  const appRoutes = [...new Set(Object.values({ ...routes, ...handlers }).map(({ srcRoute }) => srcRoute))];
  write(
    dir,
    "app-path-routes-manifest.json",
    JSON.stringify(Object.fromEntries(appRoutes.map(route => [`${route}/page`, route]))),
  );
  for (const [address, html] of Object.entries(pages)) {
    const base = `server/app/${address === "/" ? "index" : address.slice(1)}`;
    write(dir, `${base}.html`, html);
    write(dir, `${base}.rsc`, "payload");
    write(dir, `${base}.meta`, JSON.stringify({ headers: { a: "b" }, segmentPaths: ["/_tree"] }));
    write(dir, `${base}.segments/_tree.segment.rsc`, "tree");
  }
  write(
    dir,
    "server/pages-manifest.json",
    JSON.stringify({ "/404": "pages/404.html", "/500": "pages/500.html" }),
  );
  write(dir, "server/pages/404.html", plain);
  write(dir, "server/pages/500.html", faultPage);
  write(dir, "server/app/enhance.js.body", "document.title");
  write(dir, "server/app/look.js.body", "document.body");
  write(
    dir,
    "server/app/page_client-reference-manifest.js",
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/page"] = ${JSON.stringify(
      {
        clientModules: {
          "[project]/node_modules/next/dist/router.js": {
            id: modules.router,
            chunks: ["/_next/static/chunks/router.js"],
          },
          "[project]/components/islands/demo.tsx": {
            id: modules.island,
            chunks: ["/_next/static/chunks/router.js"],
          },
        },
      },
    )};`,
  );
  write(
    dir,
    "build-manifest.json",
    JSON.stringify({ rootMainFiles: ["static/chunks/main.js"], polyfillFiles: [] }),
  );
  write(dir, "static/chunks/site.css", sheet);
  write(dir, "static/chunks/router.js", "router");
  write(dir, "static/chunks/main.js", "main");
  return dir;
}
