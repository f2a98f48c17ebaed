import { renameSync, writeFileSync } from "node:fs";

/** Writes a file so that nobody ever finds half of it. */
export function writeAtomically(file: string, text: string): void {
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
