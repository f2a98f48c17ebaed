/**
 * A body as plain Markdown's tree, without components, tags and expressions: for a file of it, for feeds, for readers
 * of text who have no browser. It says what the page says.
 */
import type { Root } from "mdast";
import { outlineOf } from "../../outline";
import { boldLabelLines } from "../plugins/bold-label-lines";
import { elements } from "../plugins/elements";
import { inlineReferences } from "../plugins/figures";
import { fileTables } from "../plugins/file-tables";
import { labels } from "../plugins/labels";
import { quotationMarks } from "../plugins/quotation-marks";
import { Conversion, type PlainSource } from "./conversion";

/**
 * @returns a tree of Markdown alone, as GitHub extends it; a level-one heading that opens the body stays, others have
 *   the rank that the page shows
 * @throws whatever an expression of the body throws
 */
export async function plainBody(source: PlainSource): Promise<Root> {
  const { tree, lang } = source;
  labels({ lang })(tree);
  fileTables({ tables: source.tables ?? (() => null) })(tree);
  for (const { node, depth } of outlineOf(tree).headings) node.depth = depth;
  boldLabelLines()(tree);
  inlineReferences(tree);
  await elements({ files: source.files, lang })(tree);
  quotationMarks({ lang })(tree);
  return { type: "root", children: await new Conversion(source).blocks(tree.children) };
}
