import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin, transform } from "esbuild";

const isDevelopment = process.env.NODE_ENV !== "production";
const bundles = new Map<string, Promise<string>>();

/** Brings style sheets along as texts, as small as they get: `import rules from "./panel.css?text"`. */
const sheets: Plugin = {
  name: "sheets",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?text$/ }, ({ path: name, resolveDir }) => ({
      path: path.join(resolveDir, name.replace(/\?text$/, "")),
      namespace: "sheets",
    }));
    onLoad({ filter: /\.css$/, namespace: "sheets" }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** How a browser runs a bundle. */
type Kind = "script" | "module";

async function bundle(entry: string, kind: Kind): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: `${process.cwd()}/enhance`, loader: "ts" },
    bundle: true,
    plugins: [sheets],
    minify: !isDevelopment,
    write: false,
    format: "esm",
    // A script keeps its names to itself. esbuild's own form for that brings a loader along, which nothing here needs.
    ...(kind === "script" && { banner: { js: "(()=>{" }, footer: { js: "})();" } }),
    // Fetched by the main script when it is needed.
    external: ["./look.js"],
    target: "es2022",
    legalComments: "none",
  });
  return result.outputFiles[0]?.text.trim() ?? "";
}

/** Once in a build; anew for each request in development, where `enhance/` may have changed. */
function bundled(entry: string, kind: Kind = "script"): Promise<string> {
  const known = bundles.get(entry);
  if (known && !isDevelopment) return known;
  const made = bundle(entry, kind);
  bundles.set(entry, made);
  return made;
}

/** What runs in the head before the first paint; small, since it is part of every page. */
export function bootScript(): Promise<string> {
  return bundled(`import "./theme-boot";`);
}

/** The deferred script. In development it also shows a saved post, by what the page was before other scripts were at it. */
export function mainScript(): Promise<string> {
  return bundled(`${isDevelopment ? `import "./dev-reload";` : ""}import "./main";`);
}

/** What the deferred script fetches when a reader comes near a picture or a reference. */
export function lookScript(): Promise<string> {
  return bundled(`export * from "./look";`, "module");
}

/** What shows comments, as text for a page that has some. */
export function commentsScript(): Promise<string> {
  return bundled(`import "./comments";`);
}

/** What tells the site's counter of a page, as text for the page's head. */
export function counterScript(): Promise<string> {
  return bundled(`import "./counter";`);
}

/** What searches, as a module that the deferred script loads when it is asked for. */
export function searchScript(): Promise<string> {
  return bundled(`export * from "./search-main";`, "module");
}
