/** Leaves of a drawing what draws: nothing in it can run, lead away or fetch when it is opened by itself. */
import postcss from "postcss";
import { svgTagNames } from "svg-tag-names";
import type { CustomPlugin } from "svgo";

const svgNamespace = "http://www.w3.org/2000/svg";
const xlinkNamespace = "http://www.w3.org/1999/xlink";

/** Elements of SVG that run something or bring another document in; all others that SVG has may stay. */
const active: readonly string[] = [
  "animation",
  "audio",
  "canvas",
  "foreignObject",
  "handler",
  "iframe",
  "listener",
  "prefetch",
  "script",
  "unknown",
  "video",
];

/** Elements that show a picture: its bytes may stand in the drawing. */
const pictures: readonly string[] = ["feImage", "image"];

/** Pixels or letters that stand in the drawing themselves. A drawing within the drawing could do what this one may not. */
const enclosed = String.raw`data:(?:image\/(?:avif|gif|jpe?g|png|webp)|font\/|application\/(?:x-)?font)`;
const enclosedPixels = /^data:image\/(?:avif|gif|jpe?g|png|webp)[;,]/i;

/** `url()` of what stands in the drawing. */
const ownUrl = new RegExp(String.raw`url\(\s*(["']?)\s*(?:#|${enclosed})[^"')]*\1\s*\)`, "gi");

/** Whether a value of CSS fetches something. An escape could hide the name of what does. */
function fetches(value: string): boolean {
  return /\\[\s\S]*\(|(?:url|src|image|image-set)\s*\(/i.test(value.replace(ownUrl, ""));
}

/** A style sheet, or a list of declarations, without what it would fetch; empty where it cannot be read. */
function quietStyle(css: string): string {
  let root: postcss.Root;
  try {
    root = postcss.parse(css.replace(/<!--|-->/g, ""));
  } catch {
    return "";
  }
  root.walkAtRules(rule => {
    const { name, params } = rule;
    if (/^import$|\\/i.test(name) || params.includes("\\") || fetches(params)) rule.remove();
  });
  root.walkDecls(declaration => {
    if (fetches(declaration.toString())) declaration.remove();
  });
  const text = root.toString();
  return /@import/i.test(text) ? "" : text;
}

/** What a prefix means where an element stands; the empty one is for elements without. */
type Prefixes = Readonly<Record<string, string>>;

function split(name: string): { prefix: string; local: string } {
  const at = name.indexOf(":");
  return { prefix: name.slice(0, Math.max(at, 0)), local: name.slice(at + 1) };
}

/** The value that an attribute may keep; null where it may not stay. */
function keptValue(element: string, name: string, value: string, prefixes: Prefixes): string | null {
  const { prefix, local } = split(name);
  if (name === "xmlns" || prefix === "xmlns" || name === "xml:space" || name === "xml:lang") return value;
  if (prefix !== "" && prefixes[prefix] !== xlinkNamespace) return null;
  if (/^on/i.test(local)) return null;
  if (/^(?:href|src|srcset)$/i.test(local)) {
    const isOwn = value.startsWith("#") || (pictures.includes(element) && enclosedPixels.test(value));
    return isOwn ? value : null;
  }
  if (local === "style") return quietStyle(value);
  return fetches(value) ? null : value;
}

/** Attributes that an animation may not set: by them it could bring back what was taken out. */
const animated = /(?:^|:)(?:href|base|style)$|^on/i;

type Root = Parameters<CustomPlugin["fn"]>[0];
type Child = Root["children"][number];

/** Cleans what stands in a node, from the top down. */
function clean(parent: { children: Child[] }, prefixes: Prefixes): void {
  parent.children = parent.children.filter(node => {
    if (node.type === "text" || node.type === "cdata") return true;
    if (node.type !== "element") return false;
    const own = { ...prefixes };
    for (const [name, value] of Object.entries(node.attributes)) {
      const { prefix, local } = split(name);
      if (name === "xmlns") own[""] = value;
      if (prefix === "xmlns") own[local] = value;
    }
    const { prefix, local } = split(node.name);
    if (own[prefix] !== svgNamespace || !svgTagNames.includes(local) || active.includes(local)) return false;
    if (animated.test(node.attributes.attributeName?.trim() ?? "")) return false;
    for (const [name, value] of Object.entries(node.attributes)) {
      const kept = keptValue(local, name, value, own);
      if (kept === null) delete node.attributes[name];
      else node.attributes[name] = kept;
    }
    if (local === "style") {
      const css = node.children.map(child => ("value" in child ? child.value : "")).join("");
      node.children = [{ type: "text", value: quietStyle(css) }];
    } else clean(node, own);
    return true;
  });
}

/** For svgo, last of its plugins, so that what it sees is what is written. */
export const harmless: CustomPlugin = {
  name: "harmless",
  fn: root => {
    // A drawing that names no namespace is shown by no browser.
    clean(root, { "": svgNamespace });
  },
};
