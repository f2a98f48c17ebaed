import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { type HostRules, keptHostRules } from "./lib/blog/host-rules";
import { firstPages } from "./lib/blog/redirects";
import { buildId } from "./lib/build-id";
import { contentDir } from "./lib/content/dir";
import { devRewrites } from "./lib/dev-pages";
import {
  asksForMarkdown,
  drawingEnding,
  drawingPolicy,
  notIndexed,
  securityHeaders,
  strictTransport,
} from "./lib/headers";
import { site } from "./lib/site";
import { unbundledPackages } from "./lib/unbundled-packages";
import { homePath, postFileEndings } from "./lib/url";

/** A pattern for a word in an address, each letter as it is or percent-encoded. */
function anySpelling(word: string): string {
  return [...word]
    .map(letter => {
      const code = letter.charCodeAt(0).toString(16);
      return `(?:${letter}|%${code}|%${code.toUpperCase()})`;
    })
    .join("");
}

/** What finds the rules in the posts: hundreds of modules, which a build that has kept the rules does without. */
function importFinder(): () => HostRules | null {
  // Next.js reads this file as CommonJS, and TypeScript no longer when it asks for the settings below.
  const {
    findHostRules,
  }: typeof import("./lib/blog/find-host-rules") = require("./lib/blog/find-host-rules");
  return findHostRules;
}

const kept = keptHostRules();
const findRules = kept ? () => kept : importFinder();
let found: HostRules | null | undefined;

/** What there is to say of posts, read once; null where they have errors. */
function hostRules(): HostRules | null {
  if (found === undefined) found = findRules();
  return found;
}

/** Earlier addresses of posts, and page 1 of a list, which lives at the bare address only. */
async function redirects() {
  const rules = hostRules();
  if (!rules) return [];
  // Next.js compares what browsers send, which encode letters. The check refuses every other sign of a pattern than `+`.
  const aliases = rules.redirects.map(({ from, to }) => ({
    from: encodeURI(from).replaceAll("+", "\\+"),
    to,
  }));
  return [
    // Next takes it for the page above, and for no page that it has built: it would render one anew.
    { from: `/:index(${anySpelling("index")})`, to: homePath },
    ...firstPages([":series"], [":tag"]),
    ...aliases,
  ].map(({ from, to }) => ({ source: from, destination: to, permanent: true }));
}

/** A post's own address: its page, and its Markdown for who asks for that. */
const ownAddress = "/posts/:slug([a-z0-9-]+)";

const markdownByAccept = {
  source: ownAddress,
  has: [{ type: "header" as const, key: "accept", value: asksForMarkdown }],
  destination: "/posts/:slug/post.md",
};

/** Files of posts stand beside their pages; as folders of `app/` they lie below them. */
const postFiles = postFileEndings.map(ending => ({
  source: `/posts/:slug([a-z0-9-]+).${ending}`,
  destination: `/posts/:slug/post.${ending}`,
}));

/** For hosts that read this file, as Vercel does; `npm start` and an exported site send the same. */
async function headers() {
  const source = "/:path*";
  const pairs = (list: readonly (readonly [string, string])[]) =>
    list.map(([key, value]) => ({ key, value }));
  const rules = hostRules();
  return [
    { source, headers: pairs(securityHeaders) },
    // Of two headers of one name the last is sent.
    { source: `/:path(.*\\${drawingEnding})`, headers: pairs([drawingPolicy]) },
    { source: ownAddress, headers: pairs([["Vary", "Accept"]]) },
    ...(rules?.unlisted ?? []).map(address => ({ source: address, headers: pairs([notIndexed]) })),
    {
      source,
      has: [{ type: "header" as const, key: "x-forwarded-proto", value: "https" }],
      headers: pairs([strictTransport]),
    },
  ];
}

/**
 * The folder from which modules are named and numbered: this one, where it has the packages. Next.js would take one
 * above it that has a lock file, and the same sources in two folders below that would come out in different bytes.
 * Vercel names a root of its own.
 */
function rootOfModules(): { root?: string } {
  const root = process.cwd();
  const next = path.join(root, "node_modules/next");
  return !process.env.VERCEL && existsSync(next) && realpathSync(next).startsWith(root + path.sep)
    ? { root }
    : {};
}

export default function config(phase: string): NextConfig {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    basePath: site.base,
    turbopack: rootOfModules(),
    generateBuildId: () => buildId(process.cwd(), contentDir(), site.url),
    poweredByHeader: false,
    reactStrictMode: true,
    // Routes named *.dev.ts exist in development only.
    pageExtensions: isDevelopment ? ["dev.ts", "tsx", "ts"] : ["tsx", "ts"],
    headers,
    redirects,
    rewrites: async () => ({
      // Before the page at that address is looked for.
      beforeFiles: [markdownByAccept],
      afterFiles: [...postFiles, ...(isDevelopment ? devRewrites() : [])],
    }),
    // Pages are finished when they are built: no server reads the posts again, or colours their code.
    outputFileTracingExcludes: {
      "/**": ["./content/**", "./public/**", "./node_modules/shiki/**", "./node_modules/@shikijs/**"],
    },
    // Images are made before the build: no server makes any, of addresses that anybody may send.
    images: { unoptimized: true },
    // An adapter would pack the pages before they are finished (docs/decisions/0009).
    adapterPath: "",
    // No copies of pages are written while the site is served; and nothing is measured for Next's own way of fetching
    // ahead, which finished pages do not have.
    experimental: { isrFlushToDisk: false, prefetchInlining: false },
    // `npm run check` checks types, and CI with it. Here it would take a third of a small blog's time and memory, at every
    // edit of a post.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: unbundledPackages,
  };
}
