/** Which covers can be cards: what others show of a page is wide, and they take no drawings. */

/** In pixels, and as width to height: what is cut off is a fifth at most. */
const least = { width: 600, height: 315 };
const shapes = { tall: 3 / 2, wide: 12 / 5 };

/**
 * Why an image is no card; null where it can be one.
 * @param src its path or address, for its kind
 */
export function coverFault(
  src: string,
  { width, height }: { width: number; height: number },
): { expected: string; found: string; fix: string } | null {
  const expected =
    "for previews elsewhere, a PNG, JPEG, WebP or AVIF of 600 × 315 pixels or more, from 3:2 to 12:5";
  const fix =
    "give it that shape, or leave it: lists and the post show it, and previews a card that is drawn";
  if (/\.(?:svg|gif)$/i.test(src)) return { expected, found: `${src}, which is of another kind`, fix };
  const ratio = width / height;
  const fits = width >= least.width && height >= least.height && ratio >= shapes.tall && ratio <= shapes.wide;
  return fits ? null : { expected, found: `${src}, which has ${width} × ${height}`, fix };
}
