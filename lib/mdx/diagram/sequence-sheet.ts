/** The sheet that a sequence is drawn on, from top to bottom. */

/** A bar on a participant's line is this wide. */
export const barWidth = 10;

/** Where each participant's line stands, and what is known of the drawing so far, in CSS pixels. */
export type Sheet = {
  /** How far from the left a line stands, by the participant's id. */
  columns: Map<string, number>;
  /** Parts as SVG, the lowest layer first. */
  frames: string[];
  tabs: string[];
  bars: string[];
  lines: string[];
  texts: string[];
  /** How far down the bars begin that are open, by the participant's id. */
  open: Map<string, number[]>;
  /** How far the drawing reaches. */
  left: number;
  right: number;
};

/** Makes the drawing reach from one place to another. */
export function reach(sheet: Sheet, left: number, right: number): void {
  sheet.left = Math.min(sheet.left, left);
  sheet.right = Math.max(sheet.right, right);
}

/** Where a participant's line stands. */
export function column(sheet: Sheet, id: string): number {
  const x = sheet.columns.get(id);
  if (x === undefined) throw new Error(`The diagram has no participant ${id}.`);
  return x;
}
