/**
 * Terms that a text marks: `<Term>policy</Term>`, explained in `glossary.yaml` or where the text first has them. The
 * first use becomes a definition that opens on a press, by HTML alone; what follows it is text. A step on the parsed
 * tree, as citations are (citations/cite.ts).
 */
import type { Nodes, Parents, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx";
import { toString as textOf } from "mdast-util-to-string";
import { type Formula, isFormula } from "../formula";
import type { GlossaryEntry } from "../glossary";
import { attributePlace, isComputed, isJsx, type Jsx, textAttribute } from "../jsx";
import { placeIn } from "../math/faults";
import { termsNamedIn, withoutBlanks } from "../math/terms";
import { notationsIn } from "../plain-notation";
import { type LocalProblem, nearest, quote, suggest } from "../problem";
import { slugify } from "../url";
import { fault, placeOf } from "./fault";

const tag = "<Term>";
const attributes: readonly string[] = ["name", "definition"];

/** What a term or its symbol stands in, where no link or button may. */
function placeFault(above: readonly Nodes[]): string | undefined {
  const kinds = above.map(one => (isJsx(one) ? one.name : one.type));
  if (kinds.includes("heading")) return "one in a heading";
  if (kinds.some(kind => kind === "link" || kind === "linkReference" || kind === "a")) return "one in a link";
  if (kinds.includes("Term") || kinds.includes("button")) return "one in another";
  return undefined;
}

function attributeFaults(node: Jsx): LocalProblem[] {
  return node.attributes.flatMap((one): LocalProblem[] => {
    const name = one.type === "mdxJsxAttribute" ? one.name : "{…}";
    if (!attributes.includes(name)) {
      const fix = suggest(name, attributes, `delete it; ${tag} has ${attributes.join(", ")}`);
      const found = `an unknown attribute "${name}"`;
      return [
        fault(placeOf(one.type === "mdxJsxAttribute" ? one : node), tag, {
          expected: "an attribute it has",
          found,
          fix,
        }),
      ];
    }
    if (!isComputed(node, name) && textAttribute(node, name)?.trim()) return [];
    const found = isComputed(node, name) ? "one that has to be computed" : "empty text";
    return [
      fault(placeOf(node), tag, {
        expected: `${name}: text in quotation marks`,
        found,
        fix: `write ${name}="…"`,
      }),
    ];
  });
}

/** A definition is plain text but for citations: other Markdown in it shows as typed. */
function notationFaults(node: Jsx, definition: string): LocalProblem[] {
  return notationsIn(definition, { cites: true }).map(({ mark, fix }) => ({
    ...fault(attributePlace(node, "definition"), tag, {
      expected: "definition: plain text",
      found: `${quote(mark)}, which shows as typed`,
      fix,
    }),
    severity: "warning",
  }));
}

function attribute(name: string, value: string) {
  return { type: "mdxJsxAttribute" as const, name, value };
}

function element(
  name: string,
  values: Record<string, string>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  const attributes = Object.entries(values).map(([key, value]) => attribute(key, value));
  return { type: "mdxJsxTextElement", name, attributes, children };
}

/** What a term holds that stands between paragraphs, as it can stand in a line. */
function inLine(node: RootContent): PhrasingContent[] {
  if (node.type === "paragraph") return node.children;
  return "value" in node || "children" in node ? [text(textOf(node))] : [];
}

/**
 * A term with what it means: pressed, it shows that; where nothing can be pressed, it stands in brackets.
 * @param term the id by which links lead there
 */
function defined(node: Jsx, term: string, definition: string, number: number): MdxJsxTextElement[] {
  const words = node.type === "mdxJsxTextElement" ? node.children : node.children.flatMap(inLine);
  const id = `definition-${number}`;
  const button = element("button", { type: "button", className: "term", popoverTarget: id }, words);
  // Without an offset, at which other words stand.
  const { line, column } = placeOf(node);
  const meaning = { ...text(definition), position: { start: { line, column }, end: { line, column } } };
  return [
    element("dfn", { id: term }, [button]),
    element("span", { id, className: "definition", popover: "auto" }, [meaning]),
  ];
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

function key(name: string): string {
  return name.trim().replace(/\s+/g, " ").normalize("NFC").toLowerCase();
}

/** A symbol that a formula gives a term's name. */
type NamedSymbol = {
  name: string;
  /** Where it stands in the formula's TeX. */
  offset: number;
  /** The term of that name; undefined where the blog knows none. */
  term: string | undefined;
};

/**
 * Why a symbol of a formula leads to no term.
 * @param place where no term may stand, if the formula stands there
 * @param marked the terms that the text marks
 */
function symbolFault(
  node: Formula,
  { name, offset, term }: NamedSymbol,
  place: string | undefined,
  marked: readonly string[],
): LocalProblem {
  const told = (expected: string, found: string, fix: string) =>
    fault(placeIn(node, offset), "\\term", { expected, found, fix });
  if (place !== undefined) {
    const fix = "write the symbol alone, without \\term and the name";
    return told("a symbol outside headings and links", place, fix);
  }
  const near = term === undefined ? nearest(key(name), marked) : undefined;
  const fix = near
    ? `did you mean "${near}"?`
    : `mark it where a sentence has it, ${tag}${term ?? name}</Term>`;
  return told(`a term that the text marks with ${tag}`, quote(name), fix);
}

/** The first mistake in where a term stands, and that it has words. */
function standingFaults(node: Jsx, above: readonly Nodes[]): LocalProblem[] {
  const isAlone = node.type === "mdxJsxFlowElement";
  const place = isAlone ? "one that stands by itself" : placeFault(above);
  if (place !== undefined) {
    const fix = "mark the term where a sentence has it first";
    return [fault(placeOf(node), tag, { expected: "a term in a line of text", found: place, fix })];
  }
  if (textOf(node).trim() !== "") return [];
  return [
    fault(placeOf(node), tag, {
      expected: "the term's words inside it",
      found: "none",
      fix: `write ${tag}policy</Term>`,
    }),
  ];
}

/** Marks the terms of one body, from its beginning to its end. */
class TermMarker {
  readonly problems: LocalProblem[] = [];
  readonly #known = new Map<string, { definition: string; term: string }>();
  /** Names that the text itself defines. */
  readonly #own = new Set<string>();
  /** The id of each term that the text marks, by its name. */
  readonly #used = new Map<string, string>();

  constructor(glossary: readonly GlossaryEntry[]) {
    for (const { names, definition } of glossary) {
      for (const name of names) this.#known.set(key(name), { definition, term: names[0] ?? name });
    }
  }

  /** Takes a definition that the text has. @returns what is wrong with it */
  #define(node: Jsx, name: string, definition: string): LocalProblem[] {
    const isLate = this.#own.has(key(name)) || this.#used.has(key(this.#known.get(key(name))?.term ?? name));
    this.#own.add(key(name));
    this.#known.set(key(name), { definition, term: name });
    if (!isLate) return [];
    const found = `a definition of ${quote(name)} behind its first use`;
    return [
      fault(placeOf(node), tag, {
        expected: "one definition, at the first use",
        found,
        fix: "delete one of the two",
      }),
    ];
  }

  #unknown(node: Jsx, name: string): LocalProblem {
    const like = nearest(key(name), [...this.#known.keys()]);
    const near = like === undefined ? undefined : this.#known.get(like)?.term;
    const fix =
      near === undefined
        ? `add it to glossary.yaml, or write <Term definition="…">`
        : `did you mean "${near}"? With other words in the text, write <Term name="${near}">`;
    return fault(placeOf(node), tag, {
      expected: "a term of glossary.yaml or of the post",
      found: quote(name.trim()),
      fix,
    });
  }

  /** What stands in the place of a term. */
  #replacement(node: Jsx, above: readonly Nodes[]): Nodes[] {
    const name = textAttribute(node, "name") ?? textOf(node);
    const told = [...attributeFaults(node), ...standingFaults(node, above)];
    const definition = textAttribute(node, "definition");
    if (told.length === 0 && definition !== undefined) told.push(...this.#define(node, name, definition));
    const entry = this.#known.get(key(name));
    if (told.length === 0 && !entry) told.push(this.#unknown(node, name));
    this.problems.push(...told);
    if (definition !== undefined) this.problems.push(...notationFaults(node, definition));
    if (told.length > 0 || !entry || this.#used.has(key(entry.term))) return [...node.children];
    const number = this.#used.size + 1;
    const id = `term-${slugify(entry.term) || number}`;
    this.#used.set(key(entry.term), id);
    return defined(node, id, entry.definition, number);
  }

  /** Puts what they show in the place of terms. */
  markWords(parent: Parents, above: readonly Nodes[] = []): void {
    const inside = [...above, parent];
    const children: readonly Nodes[] = parent.children;
    const changed = children.flatMap((child): Nodes[] => {
      if ("children" in child) this.markWords(child, inside);
      return isJsx(child) && child.name === "Term" ? this.#replacement(child, inside) : [child];
    });
    if (changed.some((child, index) => child !== children[index]))
      Object.assign(parent, { children: changed });
  }

  /** The terms that a formula names: each leads to where the text marks it. */
  #nameSymbols(node: Formula, above: readonly Nodes[]): void {
    const named = termsNamedIn(node.value, node.data?.formula?.macros);
    if (named.length === 0) return;
    const place = placeFault(above);
    const terms: Record<string, string> = {};
    for (const { name, offset } of named) {
      const term = this.#known.get(key(name))?.term;
      const id = this.#used.get(key(term ?? name));
      if (place === undefined && id !== undefined) terms[withoutBlanks(name)] = id;
      else this.problems.push(symbolFault(node, { name, offset, term }, place, [...this.#used.keys()]));
    }
    node.data = { ...node.data, formula: { starts: [], ...node.data?.formula, terms } };
  }

  /** Lets symbols of formulas lead to terms, which may be marked behind them. */
  markSymbols(node: Nodes, above: readonly Nodes[] = []): void {
    if (isFormula(node)) this.#nameSymbols(node, above);
    else if ("children" in node) for (const child of node.children) this.markSymbols(child, [...above, node]);
  }
}

/**
 * Marks the terms of a body.
 * @param tree the parsed body; it is changed
 * @returns what is wrong with its terms; a faulty one is left as its words
 */
export function markTerms(tree: Root, glossary: readonly GlossaryEntry[]): LocalProblem[] {
  const marker = new TermMarker(glossary);
  marker.markWords(tree);
  marker.markSymbols(tree);
  return marker.problems;
}
