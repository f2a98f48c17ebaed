/** Where the benchmark reads and works. All it makes lies in `bench/.work`, which git ignores. */
import path from "node:path";

/** The project, this folder, and what it makes; absolute. */
export const projectDir = path.resolve(import.meta.dirname, "..");
export const benchDir = import.meta.dirname;
export const workDir = path.join(benchDir, ".work");
