/** A number as tables have it: with a sign, groups, a fraction, an exponent, a unit of one sign, an uncertainty. */
const number =
  /^[~≈<>≤≥]?\s*[+\-−±]?\s*[$€£¥]?\d[\d.,'’\u00a0\u202f]*(?:e[+-]?\d+)?\s*(?:%|‰|×|°|[kKMGBT])?(?:\s*±\s*[\d.,]+\s*%?)?$/;

/** What stands where there is no number. */
const blank = /^(?:[-–—]|n\/a)?$/i;

/**
 * Whether a column of a table holds numbers, which are read from the right.
 * @param cells the text of its cells, without the head
 */
export function isNumeric(cells: readonly string[]): boolean {
  const texts = cells.map(cell => cell.trim());
  return texts.some(text => number.test(text)) && texts.every(text => number.test(text) || blank.test(text));
}
