/** The files that figures are made of. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, absolute. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** What is wrong with a figure, or keeps all of them from being drawn. */
export class FigureError extends Error {}

/**
 * Reads a file.
 * @param file from the project's folder
 * @param purpose what it is for
 * @throws {FigureError} naming the file and its purpose, where there is none
 */
export async function readNeeded(file: string, purpose: string): Promise<Buffer> {
  try {
    return await readFile(path.join(root, file));
  } catch (cause) {
    throw new FigureError(`${file}: not found; it is ${purpose}`, { cause });
  }
}
