import type { Method } from "./training";

/** How far training goes, in steps. */
export const lastStep = 200;

type Defaults = { method: Method; learningRate: number; seed: number; steps: number };

/** What the island starts from where its author says nothing. */
export const defaults: Defaults = { method: "reinforce", learningRate: 0.3, seed: 1, steps: 60 };

/** The demonstrated answer's place from 0, whatever the author wrote from 1. */
export function demonstratedPlace(demonstrated: number, answers: number): number {
  return Math.min(demonstrated, answers) - 1;
}
