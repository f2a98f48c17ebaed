import { curve, height, spread, ticks } from "./plot";

/** The least distance of two labels, in percent of the plot's height. */
const labelGap = 8.5;

/** The expected reward step by step, with a line for each answer's own reward and a tick for each sample. */
export function RewardPlot({
  rewards,
  expected,
  sampled,
  length,
  label,
  answer,
}: {
  /** Each answer's reward. */
  rewards: readonly number[];
  /** From before the first step on. */
  expected: readonly number[];
  /** The reward of each sample; empty where none are drawn. */
  sampled: readonly number[];
  /** How many steps the axis has. */
  length: number;
  /** The plot in one sentence. */
  label: string;
  /** What an answer is called, by its number. */
  answer: (number: number) => string;
}) {
  const names = spread(rewards.map(height), labelGap);
  const now = expected.length - 1;
  const quarters = [0, 1, 2, 3, 4].map(quarter => (length / 4) * quarter);
  return (
    <svg className="policy-loop-plot" role="img" aria-label={label}>
      {rewards.map((reward, place) => (
        <g key={place} className="policy-loop-level">
          <line x2="100%" y1={`${height(reward)}%`} y2={`${height(reward)}%`} />
          <text x="100%" y={`${names[place]}%`} dx="11" dy="0.35em">
            {answer(place + 1)}
          </text>
        </g>
      ))}
      <line className="policy-loop-axis" x2="100%" y1="100%" y2="100%" />
      {[0, 0.5, 1].map(reward => (
        <text key={reward} y={`${height(reward)}%`} dx="-8" dy="0.35em" textAnchor="end">
          {reward}
        </text>
      ))}
      {quarters.map(step => (
        <text key={step} x={`${(step / length) * 100}%`} y="100%" dy="1.5em" textAnchor="middle">
          {step}
        </text>
      ))}
      {/* Stretched to the room there is; its strokes are not. */}
      <svg viewBox={`0 0 ${length} 100`} preserveAspectRatio="none" aria-hidden="true">
        <path className="policy-loop-samples" d={ticks(sampled)} />
        <path className="policy-loop-curve" d={curve(expected)} />
      </svg>
      <circle
        className="policy-loop-now"
        cx={`${((now / length) * 100).toFixed(2)}%`}
        cy={`${height(expected[now] ?? 0).toFixed(2)}%`}
        r="5.5"
      />
    </svg>
  );
}
