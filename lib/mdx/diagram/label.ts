/** Labels: what may stand in them, and the lines that they come to. */
import { mathmlWords } from "../../math/mathml-words";
import { formulaTree } from "../../math/typeset";
import { notationsIn } from "../../plain-notation";
import { quote } from "../../problem";
import type { Label, Spot } from "./model";
import type { Faults } from "./source";

/** Names of signs, in Mermaid's own form `#quot;` and in HTML's. */
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  colon: ":",
  gt: ">",
  lt: "<",
  nbsp: "\u00a0",
  quot: '"',
  semi: ";",
};

const entity = /(?:&#|&|#)(x[\da-f]{1,6}|\d{1,7}|[a-z]+);/gi;

function decode(text: string, spot: Spot, faults: Faults): string {
  return text.replace(entity, (whole, name: string) => {
    if (/^[a-z]+$/i.test(name) && !/^x[\da-f]+$/i.test(name)) {
      const sign = Object.hasOwn(entities, name) ? entities[name] : undefined;
      if (sign !== undefined) return sign;
      const known = Object.keys(entities).map(one => `#${one};`);
      faults.add(
        spot,
        `a sign by its number, #35;, or one of ${known.join(" ")}`,
        quote(whole),
        "write the sign itself",
      );
      return whole;
    }
    const point = /^x/i.test(name) ? Number.parseInt(name.slice(1), 16) : Number(name);
    const isSign = point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    if (isSign) return String.fromCodePoint(point);
    faults.add(spot, "the number of a sign", quote(whole), "write the sign itself");
    return whole;
  });
}

/** A formula, by the rule of the text, where no capital stands behind it either: `$HOME/$USER` is none. */
const formula = /(?<![\\$])(\$\$?)(?=\S)((?:[^$\\]|\\.)*?[^\s\\$])\1(?![\d$A-Z_{])/g;

/** Lettering is text: a formula in it is what it says, as in the contents. */
function withFormulas(written: string, spot: Spot, faults: Faults): string {
  if (!written.includes("$")) return written;
  return written.replace(formula, (whole, _signs: string, tex: string) => {
    const tree = formulaTree(tex);
    if (tree) return mathmlWords(tree);
    const fix = "mend it, or write it with Unicode's signs, π; commands of macros.yaml are not read here";
    faults.add(spot, "TeX that KaTeX can set", quote(whole), fix);
    return whole;
  });
}

/** What labels may hold elsewhere and may not here, each with what to do. */
const refused: readonly { pattern: RegExp; fix: string }[] = [
  { pattern: /<\/?[a-z][^<>]*>/i, fix: "write text: of tags a label has <br> alone, for a new line" },
  { pattern: /^`[\s\S]*`$/, fix: "take the ` away: a label is plain text" },
  { pattern: /\bfa[bsrlk]?:fa-[\w-]+/, fix: "write a word or a sign: no font with icons is loaded" },
];

/** A key of a work as the whole of a label: the brackets around `[@key]` are those of a flowchart's node. */
const bareCitation = /^-?@[\p{L}_][\w:.-]*\d\w*$/u;

/** Tells of Markdown in a label, of which formulas alone are read. */
function tellTyped(parts: readonly string[], spot: Spot, faults: Faults): void {
  const typed = parts.flatMap(part => {
    const text = part.trim();
    const bare = bareCitation.test(text)
      ? [{ mark: text, fix: "name the work in words, as in “Doe (2020)”" }]
      : [];
    return [...notationsIn(text).filter(({ mark }) => !mark.startsWith("$")), ...bare];
  });
  for (const { mark, fix } of typed)
    faults.addTyped(spot, "a label of plain text", `${quote(mark)}, which shows as typed`, fix);
}

/**
 * A label's lines.
 * @param written as it stands between its brackets, without quotation marks
 * @param spot where it stands
 */
export function readLabel(written: string, spot: Spot, faults: Faults): Label {
  const parts = withFormulas(written, spot, faults).split(/<br\s*\/?>|\\n/i);
  for (const { pattern, fix } of refused) {
    const found = parts.map(part => pattern.exec(part)).find(one => one !== null);
    if (found) faults.add(spot, "a label of plain text", quote(found[0]), fix);
  }
  if (!refused.some(({ pattern }) => parts.some(part => pattern.test(part)))) tellTyped(parts, spot, faults);
  // Blanks are one, but for those that are meant to stay: #nbsp;.
  const lines = parts.map(part =>
    decode(part, spot, faults)
      .replace(/[^\S\u00a0]+/g, " ")
      .replace(/^ | $/g, ""),
  );
  return lines.every(line => line.trim() === "") ? [] : lines;
}

/** A label that may stand in quotation marks. */
export function readQuotable(written: string, spot: Spot, faults: Faults): Label {
  const text = written.trim();
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"'))
    return readLabel(text.slice(1, -1), spot, faults);
  if (text.startsWith('"')) {
    faults.add(
      spot,
      'a label between " and "',
      quote(text),
      `write ${quote(text.replaceAll('"', ""))}; for the sign itself #quot;`,
    );
  }
  return readLabel(text, spot, faults);
}
