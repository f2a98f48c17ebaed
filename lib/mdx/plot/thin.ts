/** Long series with as many points as a drawing shows. */

type Valued = { y: number };

/** The points of a run that a line through all of them goes to: the first, the lowest, the highest, the last. */
function cornersOf<Point extends Valued>(run: readonly Point[]): Point[] {
  let low = 0;
  let high = 0;
  run.forEach(({ y }, index) => {
    if (y < (run[low]?.y ?? 0)) low = index;
    if (y > (run[high]?.y ?? 0)) high = index;
  });
  const kept = new Set([0, Math.min(low, high), Math.max(low, high), run.length - 1]);
  return [...kept].flatMap(index => run[index] ?? []);
}

/**
 * Leaves out of a line what lies on one pixel along and is none of its corners there: to the eye it is the same line. A
 * gap stays, as one point.
 * @param points in the order of the line; `y` is NaN where there is no value
 * @param pixelOf where a point stands along, in whole pixels
 */
export function thinned<Point extends Valued>(
  points: readonly Point[],
  pixelOf: (point: Point) => number,
): Point[] {
  const kept: Point[] = [];
  let run: Point[] = [];
  const end = () => {
    if (run.length > 0) kept.push(...cornersOf(run));
    run = [];
  };
  for (const point of points) {
    const [first] = run;
    if (Number.isNaN(point.y)) {
      end();
      const last = kept.at(-1);
      if (last && !Number.isNaN(last.y)) kept.push(point);
      continue;
    }
    if (first && pixelOf(first) !== pixelOf(point)) end();
    run.push(point);
  }
  end();
  return kept;
}
