import { renameSync, writeFileSync } from "node:fs";

/**
 * Writes a file so that nobody ever finds half of it.
 * @param writer tells those apart that may write one file at the same time
 */
export function writeAtomically(file: string, text: string, writer = ""): void {
  const unfinished = `${file}${writer}.unfinished`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
