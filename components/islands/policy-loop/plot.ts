/** Where things stand in the plot: x in steps, y in percent of its height from the top. */

/** A reward from 0 to 1 as a height. */
export function height(reward: number): number {
  return (1 - reward) * 100;
}

/** The path of a curve with one value per step, from step 0. */
export function curve(rewards: readonly number[]): string {
  return `M${rewards.map((reward, step) => `${step} ${height(reward).toFixed(2)}`).join("L")}`;
}

/** The path of one short upright tick per reward, the first at step 1. */
export function ticks(rewards: readonly number[]): string {
  return rewards.map((reward, place) => `M${place + 1} ${(height(reward) - 1.75).toFixed(2)}v3.5`).join("");
}

/**
 * Moves labels apart that would lie on one another, as little as keeps them in order and inside.
 * @param places where they would stand, in percent
 * @param gap the least distance between two
 * @returns where they stand, in the order given
 */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((one, other) => one.place - other.place);
  let floor = Number.NEGATIVE_INFINITY;
  for (const label of order) {
    label.place = Math.max(label.place, floor);
    floor = label.place + gap;
  }
  let ceiling = 100;
  for (const label of order.reverse()) {
    label.place = Math.min(label.place, ceiling);
    ceiling = label.place - gap;
  }
  return order.sort((one, other) => one.index - other.index).map(label => label.place);
}
