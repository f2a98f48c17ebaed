/** The links between a flowchart's nodes. */
import { quote } from "../../problem";
import { readQuotable } from "./label";
import type { Head, Label, Stroke } from "./model";
import type { Faults, Scanner } from "./source";

type Link = { stroke: Stroke; start: Head; end: Head; label: Label };

const heads: Readonly<Record<string, Head>> = { "<": "arrow", ">": "arrow", x: "cross", o: "circle" };

function headOf(sign: string | undefined): Head {
  return (sign !== undefined && heads[sign]) || "none";
}

/** Links without a text in them. How long one is asks Mermaid for more room, and says nothing. */
const links: readonly { pattern: RegExp; stroke: Stroke }[] = [
  { pattern: /([<xo])?--+([-xo>])/y, stroke: "solid" },
  { pattern: /([<xo])?==+([=xo>])/y, stroke: "thick" },
  { pattern: /([<xo])?-\.+-([xo>])?/y, stroke: "dotted" },
];

/** Links around a text, `-- text -->`: how they open and how they close. */
const textLinks: readonly { open: RegExp; close: RegExp; stroke: Stroke; form: string }[] = [
  { open: /([<xo])?--/y, close: /--+([-xo>])/g, stroke: "solid", form: "-- text -->" },
  { open: /([<xo])?==/y, close: /==+([=xo>])/g, stroke: "thick", form: "== text ==>" },
  { open: /([<xo])?-\./y, close: /\.+-([xo>])?/g, stroke: "dotted", form: "-. text .->" },
];

/** A link with its text behind it, in `|…|`, or without any. @returns as `readLink` does */
function readLinkBeforeText(scanner: Scanner, faults: Faults): Link | null | undefined {
  for (const { pattern, stroke } of links) {
    const match = scanner.match(pattern);
    if (!match) continue;
    const link = { stroke, start: headOf(match[1]), end: headOf(match[2]), label: [] };
    scanner.skip();
    const inside = scanner.spotAt(scanner.at + 1);
    if (!scanner.take("|")) return link;
    const quoted = scanner.match(/\s*"[^"]*"\s*(?=\|)/y)?.[0];
    const end = scanner.text.indexOf("|", scanner.at);
    if (end === -1) {
      faults.add(inside, "| behind the text of a link", quote(scanner.rest), `write ${match[0]}|text| B`);
      return null;
    }
    const written = quoted ?? scanner.text.slice(scanner.at, end);
    scanner.at = end + 1;
    return { ...link, label: readQuotable(written, inside, faults) };
  }
  return undefined;
}

/** A link with its text within it, `-- text -->`. @returns as `readLink` does */
function readLinkAroundText(scanner: Scanner, faults: Faults): Link | null | undefined {
  const { spot } = scanner;
  for (const { open, close, stroke, form } of textLinks) {
    const opening = scanner.match(open);
    if (!opening) continue;
    scanner.skip();
    const inside = scanner.spot;
    const quoted = scanner.match(/"[^"]*"\s*/y)?.[0];
    close.lastIndex = scanner.at;
    const closing = close.exec(scanner.text);
    const between = closing ? scanner.text.slice(scanner.at, closing.index) : "";
    const isText = (quoted === undefined) === (between.trim() !== "");
    if (!closing || !isText) {
      faults.add(
        spot,
        `a link: -->, ---, -.->, ==>, or one around a text, ${form}`,
        quote(scanner.text.slice(spot.column - 1 - scanner.indent)),
        `write ${form}`,
      );
      return null;
    }
    scanner.at = closing.index + closing[0].length;
    return {
      stroke,
      start: headOf(opening[1]),
      end: headOf(closing[1]),
      label: readQuotable(quoted ?? between, inside, faults),
    };
  }
  return undefined;
}

/** A link, with its text. @returns undefined where there is none; null where it is not whole, which is reported */
export function readLink(scanner: Scanner, faults: Faults): Link | null | undefined {
  if (scanner.rest.startsWith("~~~")) {
    faults.add(
      scanner.spot,
      "a link that is seen",
      quote("~~~"),
      "write ---, or delete it: what is not seen says nothing",
    );
    return null;
  }
  const link = readLinkBeforeText(scanner, faults);
  return link === undefined ? readLinkAroundText(scanner, faults) : link;
}
