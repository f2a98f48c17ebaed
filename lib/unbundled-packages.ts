import { drawingPackages } from "./drawing-packages";

/**
 * Packages that read and set posts while pages are built. Node.js loads them as they are: Next.js would parse, join and
 * shorten them for a server that never runs them, which took a quarter of a small blog's build. Not among them is what
 * has to be bundled with React (`next-mdx-remote`), or is small.
 */
export const unbundledPackages = [
  "@citation-js/core",
  "@citation-js/plugin-bibtex",
  "@citation-js/plugin-csl",
  "@mdx-js/mdx",
  "citeproc",
  "csv-parse",
  // It comes with a binary, which a bundler cannot include.
  "esbuild",
  "estree-util-value-to-estree",
  "estree-util-visit",
  "gray-matter",
  "hast-util-to-html",
  "image-size",
  "katex",
  "mdast-util-from-markdown",
  "mdast-util-gfm",
  "mdast-util-mdx",
  "mdast-util-to-hast",
  "mdast-util-to-markdown",
  "micromark-extension-gfm",
  "micromark-extension-mdxjs",
  "micromark-util-character",
  "mime-types",
  "parse5",
  "remark-gfm",
  "retext",
  "retext-smartypants",
  "shiki",
  "unist-util-visit",
  "vfile-message",
  "xast-util-to-xml",
  "xastscript",
  "yaml",
  ...drawingPackages,
];
