/** Sorts what a page loads by kind, and weighs it. */
import { gzipSync } from "node:zlib";

/** One answer of a server, decoded. */
export type Resource = { url: string; type: string; body: Buffer };

/** Bytes: text as gzip makes it, fonts and images as they are. */
export type Sizes = {
  requests: number;
  html: number;
  css: number;
  frameworkScript: number;
  ownScript: number;
  fonts: number;
  images: number;
  /** What else came, such as data fetched ahead. */
  other: number;
};

/** Nothing loaded. */
export const none: Sizes = {
  requests: 0,
  html: 0,
  css: 0,
  frameworkScript: 0,
  ownScript: 0,
  fonts: 0,
  images: 0,
  other: 0,
};

/** The same compression for everybody, whatever the server does. */
function zipped(text: string | Buffer): number {
  return text.length === 0 ? 0 : gzipSync(text, { level: 6 }).length;
}

const inlineStyle = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
const inlineScript = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g;
/** Scripts that are no code: data, rules. */
const dataType = /\btype=["']?(?:application\/(?:ld\+)?json|speculationrules|importmap)/;

/** Whether an inline script is the framework's: Next names its own in it. */
function isNextScript(text: string): boolean {
  return /\b__next|\$R[A-Z]\b/.test(text);
}

/** A document, taken apart: what is left of the HTML, inline styles, and inline scripts by whose they are. */
export function takeApart(html: string) {
  let styles = "";
  const scripts: string[] = [];
  const rest = html
    .replace(inlineStyle, (_, open: string, text: string, close: string) => {
      styles += text;
      return open + close;
    })
    .replace(inlineScript, (whole, open: string, text: string, close: string) => {
      if (dataType.test(open) || text === "") return whole;
      scripts.push(text);
      return open + close;
    });
  return { rest, styles, scripts };
}

/**
 * Weighs what a page loaded. Inline styles count as CSS and inline code as JavaScript, each kind compressed by
 * itself; what is left of the document counts as HTML.
 * @param isFramework whether a script file is the framework's, by its path
 */
export function weigh(
  resources: readonly Resource[],
  isFramework: (pathname: string) => boolean,
  everyScriptIsFramework: boolean,
): Sizes {
  const sizes = { ...none, requests: resources.length };
  const inline = { framework: "", own: "", styles: "" };
  for (const { url, type, body } of resources) {
    if (type.startsWith("text/html")) {
      const { rest, styles, scripts } = takeApart(body.toString("utf8"));
      sizes.html += zipped(rest);
      inline.styles += styles;
      for (const script of scripts) {
        if (everyScriptIsFramework || isNextScript(script)) inline.framework += script;
        else inline.own += script;
      }
    } else if (type.startsWith("text/css")) sizes.css += zipped(body);
    else if (/javascript/.test(type)) {
      const framework = everyScriptIsFramework || isFramework(new URL(url).pathname);
      sizes[framework ? "frameworkScript" : "ownScript"] += zipped(body);
    } else if (/^(?:font\/|application\/font)/.test(type)) sizes.fonts += body.length;
    else if (type.startsWith("image/")) sizes.images += body.length;
    else sizes.other += zipped(body);
  }
  sizes.css += zipped(inline.styles);
  sizes.frameworkScript += zipped(inline.framework);
  sizes.ownScript += zipped(inline.own);
  return sizes;
}
