import { renameSync, writeFileSync } from "node:fs";

/**
 * Writes a file so that nobody ever finds half of it.
 * @param writer tells those apart that may write one file at the same time, such as `.<process>`
 */
export function writeAtomically(file: string, data: string | Uint8Array, writer = ""): void {
  const unfinished = `${file}${writer}.unfinished`;
  writeFileSync(unfinished, data);
  renameSync(unfinished, file);
}
