/** Holds a figure against a goal. */
import { ratio, times } from "./numbers";

/** A goal, what it asks for, what was measured, and whether that is enough. */
export type Judgement = { goal: string; wanted: string; found: string; met: boolean };

/** A goal that is a number. */
export function atMost(
  goal: string,
  found: number,
  limit: number,
  write: (value: number) => string,
): Judgement {
  return { goal, wanted: `at most ${write(limit)}`, found: write(found), met: found <= limit };
}

/** Our figure and the one that it is held against. */
type Pair = { peer: string; ours: number; theirs: number };

/** A goal that something else sets, a peer or what was measured before. @param limit what part of theirs ours may be */
export function against(
  goal: string,
  { peer, ours, theirs }: Pair,
  limit: number,
  write: (value: number) => string,
): Judgement {
  const part = ratio(ours, theirs);
  return {
    goal,
    wanted: `at most ${times(limit)} of ${peer}`,
    found: `${times(part)} (${write(ours)} to ${write(theirs)})`,
    met: ours <= theirs * limit,
  };
}
