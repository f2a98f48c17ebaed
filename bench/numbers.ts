/** Arithmetic on measurements, and how they are written. */

/** The middle of the values; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("No values, no median.");
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** How many times the second the first is; null where the second is nothing, or less by the chance of measuring. */
export function ratio(ours: number, theirs: number): number | null {
  return theirs <= 0 ? null : ours / theirs;
}

/** Three figures and no more, whole numbers as they are: 0.512, 1.27, 12.3, 340, 16. */
export function figures(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return Math.round(value).toLocaleString("en");
  if (size < 0.001) return "under 0.001";
  if (size >= 10) return value.toFixed(1);
  return value.toFixed(size >= 1 ? 2 : 3);
}

/** A ratio, such as `×0.51`; a dash where there is none. */
export function times(value: number | null): string {
  return value === null ? "–" : `×${value.toFixed(2)}`;
}

/** Bytes in kilobytes of 1,024. */
export function kilobytes(bytes: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return bytes === 0 ? "0 KB" : `${(bytes / 1024).toLocaleString("en", digits)} KB`;
}

/** Bytes in megabytes of 1,024 kilobytes. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString("en")} MB`;
}

/** Milliseconds, whole. */
export function milliseconds(value: number): string {
  return `${Math.round(value).toLocaleString("en")} ms`;
}

/** Seconds, with two digits after the point below ten, else one. */
export function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

/** Such as "1 post" or "1,000 posts". */
export function countOfPosts(posts: number): string {
  return `${figures(posts)} ${posts === 1 ? "post" : "posts"}`;
}
