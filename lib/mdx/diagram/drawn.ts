/** A diagram as its component gets it. */
import type { Diagram } from "./model";
import { type DiagramWords, diagramWords } from "./words";

/** The drawing, and the words beside it. */
export type DrawnDiagram = DiagramWords & {
  /** `<svg …>` without styles and ids, to be named by what it stands in. */
  svg: string;
  /** The drawing's own size, in CSS pixels. */
  width: number;
  height: number;
};

/**
 * Draws a diagram that `readDiagram` has nothing against, and puts it in words.
 * @param lang BCP 47, of the text
 */
export async function drawnDiagram(diagram: Diagram, lang: string): Promise<DrawnDiagram> {
  const { drawDiagram } = await import("./draw");
  return { ...(await drawDiagram(diagram)), ...diagramWords(diagram, lang) };
}
