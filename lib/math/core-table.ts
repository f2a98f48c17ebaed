/** Tables of a formula: what KaTeX says of them by attributes that browsers do not read. */
import { type Element, isElement, named } from "./mathml";

const alignments: Readonly<Record<string, string>> = { left: "math-left", right: "math-right" };

/** What a table says of its columns and rows, one word for each. */
type Layout = Readonly<
  Record<"columnalign" | "columnlines" | "rowlines" | "columnspacing", readonly string[]>
>;

/** Takes the attributes out of a table. */
function takeLayout(table: Element): Layout {
  const take = (name: string): string[] => {
    const value = table.attributes.get(name) ?? "";
    table.attributes.delete(name);
    return value === "" ? [] : value.split(/\s+/);
  };
  const layout = {
    columnalign: take("columnalign"),
    columnlines: take("columnlines"),
    rowlines: take("rowlines"),
    columnspacing: take("columnspacing"),
  };
  take("rowspacing");
  take("width");
  return layout;
}

/** The classes of a cell, by its row and column. */
function classesOf(
  { columnalign, columnlines, rowlines, columnspacing }: Layout,
  row: number,
  column: number,
) {
  const isLine = (kind: string | undefined) => kind === "solid" || kind === "dashed";
  const gap = column === 0 ? undefined : columnspacing[Math.min(column, columnspacing.length) - 1];
  const alignment = alignments[columnalign[column] ?? ""];
  return [
    ...(alignment ? [alignment] : []),
    ...(isLine(columnlines[column - 1]) ? ["math-line"] : []),
    ...(isLine(rowlines[row - 1]) ? ["math-rule"] : []),
    ...(gap === "0em" ? ["math-close"] : []),
  ];
}

/** The one element that sets the style of all in a cell, where it has one. */
function styleIn({ children }: Element): Element | undefined {
  const [only] = children;
  return children.length === 1 && named(only, "mstyle") ? only : undefined;
}

/** Says once in a table of which style all its cells are. */
function joinStyles(table: Element, cells: readonly Element[]): void {
  const styles = new Set(cells.map(cell => styleIn(cell)?.attributes.get("displaystyle") ?? ""));
  const [style] = styles;
  if (styles.size !== 1 || !style) return;
  if (style === "true") table.attributes.set("displaystyle", "true");
  for (const cell of cells) {
    const inner = styleIn(cell);
    if (inner?.attributes.get("scriptlevel") === "0") cell.children = inner.children;
  }
}

/** Gives the cells of a table as classes what its attributes say. */
export function settleTable(table: Element): void {
  const layout = takeLayout(table);
  const rows = table.children.filter(isElement);
  for (const [rowIndex, row] of rows.entries()) {
    // Numbers that KaTeX leaves to its style sheet; this blog numbers what has a label.
    row.children = row.children.filter(
      cell => !(isElement(cell) && /mtr-glue|mml-eqn-num/.test(cell.attributes.get("class") ?? "")),
    );
    for (const [column, cell] of row.children.filter(isElement).entries()) {
      const classes = [cell.attributes.get("class") ?? [], classesOf(layout, rowIndex, column)].flat();
      if (classes.length > 0) cell.attributes.set("class", classes.join(" "));
    }
  }
  joinStyles(
    table,
    rows.flatMap(row => row.children.filter(isElement)),
  );
}
