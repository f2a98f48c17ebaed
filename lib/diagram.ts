/** Diagrams: fences of Mermaid's language, which are drawn. The one reading of what stands behind the language. */
import type { Code, Nodes } from "mdast";
import { isJsx } from "./jsx";
import { suggest } from "./problem";

/** The language whose fences are diagrams. */
export const diagramLanguage = "mermaid";

/** The element that stands for a diagram. No author writes it: the parser makes it of a fence. */
export const diagramName = "Diagram";

declare module "unist" {
  interface Data {
    /** On a diagram, the fence that it is made of. */
    fence?: Code | undefined;
  }
}

/** The fence that a node was made of; undefined for what is no diagram. */
export function fenceOf(node: Nodes): Code | undefined {
  return isJsx(node) && node.name === diagramName ? node.data?.fence : undefined;
}

/** Whether a node is a diagram that the parser made of a fence. */
export function isDiagram(node: Nodes): boolean {
  return fenceOf(node) !== undefined;
}

/** What stands behind a fence's language, to the letter, and where it begins. */
export function metaOf(fence: Code, body: string): { meta: string; start: number } {
  const offset = fence.position?.start.offset ?? 0;
  const [first = ""] = body.slice(offset).split("\n", 1);
  const [before = ""] = /^(?:`{3,}|~{3,})[ \t]*\S*[ \t]*/.exec(first) ?? [];
  return { meta: first.slice(before.length).trimEnd(), start: before.length };
}

/** What an author says of a diagram beside drawing it. */
export const diagramOptions = ["caption", "id", "title", "alt"] as const;

type DiagramOptions = Partial<Record<(typeof diagramOptions)[number], string>>;

/** A mistake, and where it stands behind the language, from 0. */
type OptionFault = { at: number; expected: string; found: string; fix: string };

const forms = 'caption="…", id="fig:name", title="…" or alt="…"';
const option = /([^\s="]+)(?:="([^"]*)"|(=\S*))?(?=\s|$)/y;

/** Names that an author may expect, and what to do instead. */
const elsewhere: Readonly<Record<string, string>> = {
  wide: "delete it: a diagram takes the room that it needs",
  label: 'write id="fig:…"',
  description: 'write alt="…"',
};

function isOption(name: string): name is (typeof diagramOptions)[number] {
  return diagramOptions.some(known => known === name);
}

/** @param meta what stands behind the language, as it is written */
export function readDiagramOptions(meta: string): { options: DiagramOptions; faults: OptionFault[] } {
  const options: DiagramOptions = {};
  const faults: OptionFault[] = [];
  let at = 0;
  while (at < meta.length) {
    if (/\s/.test(meta[at] ?? "")) {
      at++;
      continue;
    }
    option.lastIndex = at;
    const [whole, name = "", value] = option.exec(meta) ?? [];
    if (whole === undefined) {
      faults.push({
        at,
        expected: forms,
        found: `"${meta.slice(at).trim()}"`,
        fix: "close the quotation marks; in a text write “ and ”",
      });
      break;
    }
    if (!isOption(name)) {
      const other = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
      faults.push({
        at,
        expected: forms,
        found: `"${whole}"`,
        fix: other ?? suggest(name, diagramOptions, "delete it"),
      });
    } else if (options[name] !== undefined) {
      faults.push({ at, expected: `${name} once`, found: "a second one", fix: "write it once" });
    } else if (value === undefined || value.trim() === "") {
      faults.push({
        at,
        expected: `${name}="…"`,
        found: `"${whole}"`,
        fix: `write ${name}="…", or leave it out`,
      });
    } else options[name] = value.trim();
    at += whole.length;
  }
  if (options.id !== undefined && options.caption === undefined) {
    const fix = 'write caption="…", or leave the id out';
    faults.push({
      at: meta.indexOf("id="),
      expected: "a caption beside the id: with one the diagram is a figure with a number",
      found: "no caption",
      fix,
    });
  }
  return { options, faults };
}
