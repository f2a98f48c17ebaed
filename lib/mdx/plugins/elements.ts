import { readFileSync } from "node:fs";
import type { Nodes, Root } from "mdast";
import { type FileFinder, filesOf } from "../../attached";
import { captionIn } from "../../caption";
import type { ImageResolver } from "../../images/types";
import { isJsx, type Jsx, textAttribute } from "../../jsx";
import { walk } from "../../tree";
import { readAttributes } from "../attributes";
import { attributes, giveAttributes } from "../jsx-attributes";
import { type DrawnPlot, type PlotProps, plotProps } from "../plot/props";
import { inlineTable, readTable, tableCsv, tableFaults } from "../plot/table";
import { wordsOf } from "../plot/words";
import { saidOf } from "../said";

/** Finds a post's files; and its images, where they are shown. `lang` is the text's (BCP 47). */
type Finders = { files: FileFinder; images?: ImageResolver; lang: string };

/** A plot's props with its name, which is its caption where it has no other. */
function named(props: PlotProps, node: Jsx): PlotProps {
  const caption = captionIn(node.children);
  return { ...props, title: props.title ?? (caption ? saidOf(caption) : props.caption) };
}

/** A plot's drawing and words; undefined where it cannot be drawn, which the check reports. */
async function draw(props: PlotProps, { files, lang }: Finders): Promise<DrawnPlot | undefined> {
  const { data } = props;
  const file = typeof data === "string" ? files(data, "data") : undefined;
  if (file && !("file" in file)) return undefined;
  const table = typeof data === "string" ? file && readTable(readFileSync(file.file)) : inlineTable(data);
  if (!table || "faults" in table || tableFaults(table, props, "").length > 0) return undefined;
  const { drawPlot, plotWidths } = await import("../plot/draw");
  const wide = drawPlot(table, props, plotWidths.wide, lang);
  const narrow = drawPlot(table, props, plotWidths.narrow, lang);
  const whole = file ? { href: file.href } : { csv: tableCsv(table) };
  return { wide, narrow, ...wordsOf(table, props, lang), ...whole };
}

/** What stands in the place of an element whose file is not there, while its author writes. */
function leaveOut(node: Jsx): void {
  const name = node.name?.toLowerCase() ?? "element";
  delete node.data;
  Object.assign(node, {
    name: "p",
    attributes: [],
    children: [{ type: "text", value: `This ${name} cannot be shown yet: see the report below.` }],
  });
}

/** Gives films and sounds the addresses of their files, and draws plots. */
export function elements(finders: Finders) {
  const { files, images } = finders;
  return async (tree: Root): Promise<void> => {
    const nodes: Jsx[] = [];
    walk(tree, (node: Nodes) => {
      if (isJsx(node) && (node.name === "Plot" || filesOf(node).length > 0)) nodes.push(node);
    });
    for (const node of nodes) {
      if (node.name === "Plot") {
        const props = plotProps.safeParse((await readAttributes(node)).props).data;
        const drawing = props && (await draw(named(props, node), finders));
        if (!props || !drawing) {
          leaveOut(node);
          continue;
        }
        const { caption, id } = props;
        node.attributes = attributes({ caption, id, drawing });
        continue;
      }
      const found = filesOf(node).map(({ attribute, target, kind }) => ({
        attribute,
        file: files(target, kind),
      }));
      const poster = textAttribute(node, "poster");
      const image = poster === undefined ? undefined : images?.(poster);
      if (found.some(({ file }) => !("file" in file)) || image === null) {
        leaveOut(node);
        continue;
      }
      giveAttributes(node, {
        ...Object.fromEntries(
          found.flatMap(({ attribute, file }) => ("file" in file ? [[attribute, file.href]] : [])),
        ),
        ...(image && { poster: image.src }),
      });
    }
  };
}
