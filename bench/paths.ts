/** Where the benchmark reads and works. All it makes lies in `bench/.work`, which git ignores. */
import path from "node:path";

export const projectDir = path.resolve(import.meta.dirname, "..");
export const benchDir = import.meta.dirname;
export const workDir = path.join(benchDir, ".work");
