/**
 * Names of headings: `## Reward models {#sec:reward}`. To MDX `{#` opens an expression, which no expression does, so
 * that a name at the end of a text can be told from one.
 */
import type { Literal, Nodes, Root } from "mdast";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import { markdownSpace } from "micromark-util-character";
import type { Construct, Extension, State } from "micromark-util-types";
import { walk } from "../tree";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    nameMark: "nameMark";
  }
}

/** `{#sec:x}` at the end of a text; its value is the name. One that no heading has taken is a mistake. */
interface NameMark extends Literal {
  type: "nameMark";
}

declare module "mdast" {
  interface RootContentMap {
    nameMark: NameMark;
  }
  interface PhrasingContentMap {
    nameMark: NameMark;
  }
}

const openBrace = 123;
const closeBrace = 125;
const hash = 35;

const nameMark: Construct = {
  name: "nameMark",
  tokenize(effects, ok, nok) {
    const second: State = code => {
      if (code !== hash) return nok(code);
      effects.consume(code);
      return inside;
    };
    const inside: State = code => {
      // A line's end is a negative number.
      if (code === null || code === openBrace || (code < 0 && !markdownSpace(code))) return nok(code);
      effects.consume(code);
      return code === closeBrace ? behind : inside;
    };
    const behind: State = code => {
      if (markdownSpace(code)) {
        effects.consume(code);
        return behind;
      }
      if (code !== null) return nok(code);
      effects.exit("nameMark");
      return ok(code);
    };
    return code => {
      effects.enter("nameMark");
      effects.consume(code);
      return second;
    };
  },
};

/** @returns what micromark needs to know of names; it has to come behind MDX */
export function nameSyntax(): Extension {
  return { text: { [openBrace]: nameMark } };
}

/** @returns how mdast-util-from-markdown makes nodes of names */
export function nameFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      nameMark(token) {
        const value = this.sliceSerialize(token).trim().slice(2, -1);
        this.enter({ type: "nameMark", value }, token);
      },
    },
    exit: {
      nameMark(token) {
        this.exit(token);
      },
    },
  };
}

/** Gives each heading the name that stands at its end. */
export function nameHeadings(tree: Root): void {
  walk(tree, node => {
    const mark = node.type === "heading" ? node.children.at(-1) : undefined;
    if (node.type !== "heading" || mark?.type !== "nameMark") return;
    node.children.pop();
    node.data = { ...node.data, name: mark.value };
    const last: Nodes | undefined = node.children.at(-1);
    if (last?.type !== "text") return;
    last.value = last.value.trimEnd();
    if (last.value === "") node.children.pop();
  });
}
