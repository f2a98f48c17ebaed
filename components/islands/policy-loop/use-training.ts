import { useEffect, useState } from "react";
import { choiceField, integerField, numberField } from "../state-fields";
import { useIslandState } from "../use-island-state";
import { lastStep } from "./settings";
import type { Method } from "./training";

/** What the policy can learn by. */
export const methods: readonly Method[] = ["imitate", "reinforce"];

const seeds = 10_000;

const fields = {
  method: choiceField<Method>(methods),
  "learning-rate": numberField(0.05, 1),
  steps: integerField(0, lastStep),
  seed: integerField(0, seeds - 1),
};

/** How a training is set, and how many steps of it are shown. */
export type TrainingState = { method: Method; "learning-rate": number; steps: number; seed: number };

/** How long a step stays before the next while it runs, in milliseconds. */
const beat = 30;

/** The settings of a training, and what readers do to it. @param id the island's */
export function useTraining(id: string, initial: TrainingState) {
  const { state, change, reset, changed } = useIslandState(id, fields, initial);
  const [acted, setActed] = useState(false);
  const [running, setRunning] = useState(false);

  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => {
      if (state.steps + 1 >= lastStep) setRunning(false);
      change({ steps: Math.min(state.steps + 1, lastStep) });
    }, beat);
    return () => clearTimeout(timer);
    // Each step is drawn before the next one is timed.
  });

  function act(some: Partial<TrainingState>): void {
    setActed(true);
    setRunning(false);
    change(some);
  }

  return {
    state,
    changed,
    running,
    /** Whether a reader has done something, and it is done: then it is said. */
    settled: acted && !running,
    act,
    /** Runs the training to its end, or holds it. */
    run(): void {
      if (running) setRunning(false);
      else if (matchMedia("(prefers-reduced-motion: reduce)").matches) act({ steps: lastStep });
      else {
        // From the end it starts over.
        act({ steps: state.steps === lastStep ? 0 : state.steps });
        setRunning(true);
      }
    },
    step: () => act({ steps: Math.min(state.steps + 1, lastStep) }),
    drawAnew: () => act({ seed: (state.seed + 1) % seeds }),
    reset(): void {
      setActed(true);
      setRunning(false);
      reset();
    },
  };
}
