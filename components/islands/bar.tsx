/** A share of 1 as a width. Rounded, so that the server and every browser write the same. */
function width(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/**
 * The bar of one row: how likely it is and, under that in a thin line, how often it was drawn. It is never the
 * only place where its numbers stand.
 */
export function Bar({
  share,
  hollow = false,
  drawn,
}: {
  /** From 0 to 1. */
  share: number;
  /** Only an outline: what would have been. */
  hollow?: boolean;
  /** From 0 to 1. */
  drawn?: number;
}) {
  return (
    <svg className="island-bar" aria-hidden="true">
      <line y2="100%" />
      <rect className={hollow ? "island-bar-hollow" : undefined} width={width(share)} />
      {drawn !== undefined && <rect className="island-bar-drawn" width={width(drawn)} />}
    </svg>
  );
}
