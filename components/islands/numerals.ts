/** Numbers as islands show them: written out by hand, since `toLocaleString` differs from machine to machine. */

const minus = "\u2212";
/** Keeps a number and its unit on one line. */
const space = "\u00a0";

/** A number with so many decimals, and a true minus sign. */
export function decimal(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

/** As `decimal`, with a plus sign where it is above 0. */
export function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A share from 0 to 1 in percent, to a tenth; what is not quite nothing and not quite all is not said to be. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return `<${space}0.1${space}%`;
  if (share < 1 && share >= 0.9995) return `>${space}99.9${space}%`;
  if (share === 0 || share === 1) return `${share * 100}${space}%`;
  return `${(share * 100).toFixed(1)}${space}%`;
}
