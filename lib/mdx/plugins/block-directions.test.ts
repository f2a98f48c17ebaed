import { expect, test } from "vitest";
import { parseBody } from "../../content/parse-body";
import { walk } from "../../tree";
import { blockDirections } from "./block-directions";

/** The blocks of a text that are given a direction of their own. */
function turned(source: string, lang: string): string[] {
  const { tree } = parseBody(source);
  blockDirections({ lang })(tree);
  const told: string[] = [];
  walk(tree, node => {
    const dir = node.data?.hProperties?.dir;
    if (typeof dir === "string") told.push(`${node.type} ${dir}`);
  });
  return told;
}

test("blocks in letters of the other direction are turned, each once", () => {
  const source = "# عنوان\n\nAsked:\n\nما هي عاصمة مصر؟\n\n> قال **ذلك** 12 مرة.\n\n- واحد\n- اثنان\n";
  expect(turned(source, "en")).toEqual(["paragraph rtl", "blockquote rtl", "list rtl"]);
  expect(turned("النص.\n\nAn answer in English.\n\n12 + 3\n", "ar")).toEqual(["paragraph ltr"]);
});

test("within a turned block what runs the first way is turned back", () => {
  expect(turned("> النموذج يجيب على السؤال بالعربية\n>\n> In English.\n", "en")).toEqual([
    "blockquote rtl",
    "paragraph ltr",
  ]);
});

test("a word of another script turns nothing round, nor does a name by itself", () => {
  expect(turned("## سلام\n\n| word | سلام |\n| - | - |\n| peace | 1 |\n", "en")).toEqual([]);
  expect(turned("## RLHF\n\n| GPT-4 |\n| - |\n| LLaMA |\n", "ar")).toEqual([]);
  expect(turned("The word سلام means peace.\n\nسلام means peace, שלום too.\n", "en")).toEqual([]);
});
