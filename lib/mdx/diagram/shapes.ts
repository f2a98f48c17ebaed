/** The outlines of nodes: how large one is around its text, how it is drawn, and where lines meet it. */
import type { Direction, Shape } from "./model";
import { colour, element, lineThrough, type Point } from "./svg";

/** In CSS pixels. */
export type Size = { width: number; height: number };

/** A place and its size; the point is the upper left corner. */
export type Box = Point & Size;

const padX = 16;
const padY = 11;

/** How far a slanted side leans. */
const lean = 14;

/** The size of a shape. @param text of its text */
export function sizeOf(shape: Shape, text: Size, direction: Direction): Size {
  const width = text.width + 2 * padX;
  const height = text.height + 2 * padY;
  switch (shape) {
    case "start":
      return { width: 16, height: 16 };
    case "end":
      return { width: 20, height: 20 };
    case "fork":
    case "join":
      return direction === "DOWN" || direction === "UP" ? { width: 72, height: 6 } : { width: 6, height: 72 };
    case "circle":
    case "double-circle": {
      const across = Math.hypot(text.width, text.height) + (shape === "circle" ? 20 : 30);
      return { width: across, height: across };
    }
    case "diamond": {
      if (text.width === 0) return { width: 30, height: 30 };
      const tall = text.height * 2.2 + 22;
      return { width: text.width / (1 - text.height / tall) + 26, height: tall };
    }
    case "stadium":
    case "hexagon":
      return { width: width + 12, height };
    case "cylinder":
      return { width, height: height + 14 };
    case "subroutine":
      return { width: width + 12, height };
    case "parallelogram":
    case "parallelogram-left":
    case "trapezoid":
    case "trapezoid-down":
      return { width: width + 2 * lean, height };
    case "flag":
      return { width: width + lean, height };
    case "note":
      return { width: text.width + 24, height: text.height + 16 };
    case "box":
    case "rounded":
      return { width, height };
  }
}

/** The corners of shapes with straight sides. */
function corners(shape: Shape, { x, y, width, height }: Box): Point[] | undefined {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const p = (a: number, b: number): Point => ({ x: a, y: b });
  switch (shape) {
    case "diamond":
      return [p(x + width / 2, y), p(right, middle), p(x + width / 2, bottom), p(x, middle)];
    case "hexagon":
      return [
        p(x + lean, y),
        p(right - lean, y),
        p(right, middle),
        p(right - lean, bottom),
        p(x + lean, bottom),
        p(x, middle),
      ];
    case "parallelogram":
      return [p(x + lean, y), p(right, y), p(right - lean, bottom), p(x, bottom)];
    case "parallelogram-left":
      return [p(x, y), p(right - lean, y), p(right, bottom), p(x + lean, bottom)];
    case "trapezoid":
      return [p(x + lean, y), p(right - lean, y), p(right, bottom), p(x, bottom)];
    case "trapezoid-down":
      return [p(x, y), p(right, y), p(right - lean, bottom), p(x + lean, bottom)];
    case "flag":
      return [p(x, y), p(right, y), p(right, bottom), p(x, bottom), p(x + lean, middle)];
    default:
      return undefined;
  }
}

/** How far the ends of a cylinder are bent. */
const tilt = 7;

/** A box with a line within each of its sides. */
function drawSubroutine({ x, y, width, height }: Box): string {
  const lineAt = (left: number) =>
    lineThrough([
      { x: left, y },
      { x: left, y: y + height },
    ]);
  return (
    element("rect", { x, y, width, height }) + element("path", { d: lineAt(x + 7) + lineAt(x + width - 7) })
  );
}

function drawCylinder({ x, y, width, height }: Box): string {
  const arc = `a${width / 2} ${tilt} 0 0 `;
  const sides = `M${x} ${y + tilt}v${height - 2 * tilt}${arc}0 ${width} 0v${2 * tilt - height}`;
  return element("path", { d: shorten(`${sides}${arc}0 ${-width} 0${arc}0 ${width} 0`) });
}

/** A box with a corner that is folded. */
function drawNote({ x, y, width, height }: Box): string {
  const [above, beside] = [
    { x: x + width - 8, y },
    { x: x + width, y: y + 8 },
  ];
  const outline = [{ x, y }, above, beside, { x: x + width, y: y + height }, { x, y: y + height }];
  return (
    element("path", { d: lineThrough(outline, true) }) +
    element("path", { d: lineThrough([above, { x: above.x, y: beside.y }, beside]) })
  );
}

/** The outline of a shape that fills a box, as SVG. */
export function drawShape(shape: Shape, box: Box): string {
  const { x, y, width, height } = box;
  const rect = (rx: number) => element("rect", { x, y, width, height, rx });
  const [cx, cy] = [x + width / 2, y + height / 2];
  const straight = corners(shape, box);
  if (straight) return element("path", { d: lineThrough(straight, true) });
  switch (shape) {
    case "start":
      return element("circle", { cx, cy, r: 7, fill: colour.ink });
    case "end":
      return (
        element("circle", { cx, cy, r: 9, fill: colour.paper }) +
        element("circle", { cx, cy, r: 5, fill: colour.ink })
      );
    case "fork":
    case "join":
      return element("rect", { x, y, width, height, rx: 2, fill: colour.ink });
    case "circle":
      return element("circle", { cx, cy, r: width / 2 });
    case "double-circle":
      return element("circle", { cx, cy, r: width / 2 }) + element("circle", { cx, cy, r: width / 2 - 5 });
    case "stadium":
      return rect(height / 2);
    case "rounded":
      return rect(9);
    case "subroutine":
      return drawSubroutine(box);
    case "cylinder":
      return drawCylinder(box);
    case "note":
      return drawNote(box);
    default:
      return rect(2);
  }
}

function shorten(path: string): string {
  return path.replace(/-?\d+\.\d+/g, number => String(Math.round(Number(number) * 10) / 10));
}

/** How far inside its frame a shape's outline is met, coming straight at one side. @param at along that side */
function depth(shape: Shape, box: Box, side: "top" | "bottom" | "left" | "right", at: number): number {
  const { x, y, width, height } = box;
  const vertical = side === "top" || side === "bottom";
  const along = vertical ? (at - x) / width : (at - y) / height;
  const across = vertical ? height : width;
  const off = Math.abs(along - 0.5) * 2;
  if (shape === "diamond") return (across / 2) * off;
  if (/circle|start|end/.test(shape)) return (across / 2) * (1 - Math.sqrt(Math.max(0, 1 - off * off)));
  if (shape === "cylinder" && vertical) return tilt * (1 - Math.sqrt(Math.max(0, 1 - off * off)));
  if (shape === "stadium" && !vertical) return (height / 2) * (1 - Math.sqrt(Math.max(0, 1 - off * off)));
  const straight = vertical ? undefined : corners(shape, box);
  if (!straight) return 0;
  // The sides that lean are cut by a line from the left or the right.
  const hits = straight.flatMap((from, index): number[] => {
    const to = straight[(index + 1) % straight.length] ?? from;
    const [low, high] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    if (high === low || at < low || at > high) return [];
    return [from.x + ((at - from.y) / (to.y - from.y)) * (to.x - from.x)];
  });
  if (hits.length === 0) return 0;
  return side === "left" ? Math.min(...hits) - x : x + width - Math.max(...hits);
}

/** Where a line that ends at the frame of a shape meets its outline. @param before the point before its end */
export function meet(shape: Shape, box: Box, end: Point, before: Point): Point {
  if (Math.abs(end.x - before.x) < 0.01) {
    const side = before.y < end.y ? "top" : "bottom";
    const inside = depth(shape, box, side, end.x);
    return { x: end.x, y: end.y + (side === "top" ? inside : -inside) };
  }
  const side = before.x < end.x ? "left" : "right";
  const inside = depth(shape, box, side, end.y);
  return { x: end.x + (side === "left" ? inside : -inside), y: end.y };
}
