/** Numbers as islands show them: written out by hand, since `toLocaleString` differs from machine to machine. */

import { sharedWords } from "@/lib/words/islands/shared";
import type { InterfaceLang } from "@/lib/words/languages";

const minus = "\u2212";
/** Keeps a number and its unit on one line. */
const space = "\u00a0";

/** How numbers are written in a language of the interface: 0.5 in English, 0,5 in Vietnamese. */
export function numeralsIn(lang: InterfaceLang) {
  const { decimalSign } = sharedWords[lang];
  const fixed = (value: number, digits: number): string => value.toFixed(digits).replace(".", decimalSign);

  /** A number with so many decimals, and a true minus sign. */
  function decimal(value: number, digits: number): string {
    const text = fixed(Math.abs(value), digits);
    return value < 0 && /[1-9]/.test(text) ? minus + text : text;
  }

  /** As `decimal`, with a plus sign where it is above 0. */
  function signed(value: number, digits: number): string {
    const text = decimal(value, digits);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  }

  /** A share from 0 to 1 in percent, to a tenth; what is not quite nothing and not quite all is not said to be. */
  function percent(share: number): string {
    if (share > 0 && share < 0.0005) return `<${space}${fixed(0.1, 1)}${space}%`;
    if (share < 1 && share >= 0.9995) return `>${space}${fixed(99.9, 1)}${space}%`;
    if (share === 0 || share === 1) return `${share * 100}${space}%`;
    return `${fixed(share * 100, 1)}${space}%`;
  }

  return { decimal, signed, percent };
}
