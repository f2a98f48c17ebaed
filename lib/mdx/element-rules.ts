/** What may stand in what: turns in conversations, one list in steps. Held before a body is compiled. */
import type { Nodes, Root } from "mdast";
import { isCaption } from "../caption";
import { isFigure } from "../figure";
import { isBlank, isExpression, isJsx, type Jsx, textAttribute } from "../jsx";
import { outlineOf } from "../outline";
import { type LocalProblem, quote, type UnclosedTag } from "../problem";
import { walk } from "../tree";
import { slugify, slugPattern } from "../url";
import { isElementName } from "./elements";
import { fault, placeOf } from "./fault";

/** The blocks inside an element. Tags alone on their lines are a paragraph to the parser, and none to the compiler. */
function blocksIn(node: Jsx): Nodes[] {
  return node.children.flatMap((child): Nodes[] => {
    if (isBlank(child) || isCaption(child)) return [];
    if (child.type !== "paragraph") return [child];
    const inner = child.children.filter(one => !isBlank(one));
    return inner.every(isJsx) ? inner : [child];
  });
}

function nameOf(node: Nodes): string {
  if (isJsx(node)) return node.name === null ? "a fragment" : `<${node.name}>`;
  const names: Readonly<Record<string, string>> = { list: "a list", paragraph: "a text", text: "a text" };
  if (node.type === "list" && !node.ordered) return "a list without numbers";
  return names[node.type] ?? (isExpression(node) ? "an expression" : `a ${node.type}`);
}

/** The names of the elements that each takes, where it takes no others. */
const inside: Readonly<Record<string, readonly string[]>> = {
  Conversation: ["Turn"],
  Compare: ["Conversation", "Turn"],
  BeforeAfter: ["Before", "After"],
};

/** The elements that stand in others alone. */
const homes: Readonly<Record<string, readonly string[]>> = {
  Turn: ["Conversation", "Compare"],
  Before: ["BeforeAfter"],
  After: ["BeforeAfter"],
};

function listed(names: readonly string[], joint: string): string {
  return names.map(name => `<${name}>`).join(` ${joint} `);
}

function checkCount(node: Jsx, blocks: readonly Nodes[]): LocalProblem[] {
  const subject = `<${node.name}>`;
  const names = blocks.map(nameOf).join(", ") || "nothing";
  const one = (expected: string, fix: string) => [
    fault(placeOf(node), subject, { expected, found: names, fix }),
  ];
  if (node.name === "Steps") {
    const [list] = blocks;
    if (blocks.length === 1 && list?.type === "list" && list.ordered) return [];
    return one(
      "one numbered list inside it, and nothing else",
      'begin each step with "1. ", and put empty lines around the list; continue a step with its text indented',
    );
  }
  if (node.name === "Conversation" && blocks.length === 0) {
    return one("turns inside it", 'write <Turn role="user">…</Turn> inside it');
  }
  if (node.name === "Compare" && (blocks.length < 2 || blocks.length > 3)) {
    return one("two or three <Conversation> or <Turn> inside it", "add one, or take one out");
  }
  const pair = blocks.map(block => (isJsx(block) ? block.name : null));
  if (node.name === "BeforeAfter" && pair.join() !== "Before,After") {
    return one(
      "one <Before> and one <After> inside it, in this order",
      "write <Before>…</Before> and <After>…</After>",
    );
  }
  return [];
}

/** Ids of elements without a number: no two of one page are the same. What is numbered has its own check. */
function checkIds(tree: Root): LocalProblem[] {
  const taken = new Set(outlineOf(tree).headings.map(({ id }) => id));
  const problems: LocalProblem[] = [];
  walk(tree, node => {
    const id = isJsx(node) && isElementName(node.name) ? textAttribute(node, "id") : undefined;
    if (!isJsx(node) || id === undefined || isFigure(node)) return;
    if (!slugPattern.test(id)) {
      const expected = "id: lower-case words joined by -, since it has no caption and so no number";
      const fix = `write id="${slugify(id.replace(/^fig:/, "")) || "name"}", or a caption`;
      problems.push(fault(placeOf(node), `<${node.name}>`, { expected, found: quote(id), fix }));
    }
    if (taken.has(id)) {
      const found = `${quote(id)}, which something else in the post has`;
      const expected = "id: a name of its own in the post";
      problems.push(fault(placeOf(node), `<${node.name}>`, { expected, found, fix: 'write another id="…"' }));
    }
    taken.add(id);
  });
  return problems;
}

function isBefore({ line }: UnclosedTag, { position }: Nodes): boolean {
  return position !== undefined && line <= position.end.line;
}

function isInside(tag: UnclosedTag, node: Nodes): boolean {
  return isBefore(tag, node) && (node.position?.start.line ?? 0) <= tag.line;
}

/**
 * Every element of a body that stands where it cannot, or holds what it cannot show.
 * @param tree a body as lib/content parses it
 * @param unclosed tags that the tree has as text: what was to stand in them, or beside them, is no second mistake
 */
export function checkElements(tree: Root, unclosed: readonly UnclosedTag[] = []): LocalProblem[] {
  const problems = checkIds(tree);
  const placed = new Set<Nodes>();
  walk(tree, node => {
    if (!isJsx(node) || node.name === null || !isElementName(node.name)) return;
    const { name } = node;
    const home = homes[name];
    if (home && !placed.has(node) && !unclosed.some(tag => home.includes(tag.name) && isBefore(tag, node))) {
      const fix = `put it into <${home[0]}>`;
      problems.push(
        fault(placeOf(node), `<${name}>`, {
          expected: `${listed(home, "or")} around it`,
          found: `<${name}> by itself`,
          fix,
        }),
      );
    }
    const takes = inside[name];
    const blocks = takes || name === "Steps" ? blocksIn(node) : [];
    for (const block of blocks) placed.add(block);
    if (unclosed.some(tag => takes?.includes(tag.name) && isInside(tag, node))) {
      walk(node, inner => {
        placed.add(inner);
      });
      return;
    }
    const strange = blocks.find(block => takes && !(isJsx(block) && takes.includes(block.name ?? "")));
    if (strange && takes) {
      const expected = `${listed(takes, "and")} inside <${name}>, and nothing else`;
      const fix = `put it inside a <${takes[0]}>, or outside <${name}>`;
      problems.push(fault(placeOf(strange), `<${name}>`, { expected, found: nameOf(strange), fix }));
    } else if (takes || name === "Steps") problems.push(...checkCount(node, blocks));
  });
  return problems;
}
