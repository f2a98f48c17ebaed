import type { ComponentProps } from "react";

/** An image within a line of text; of two versions the one for the theme shows (see `ThemedImage`). */
export function InlineImage({
  alt = "",
  "data-dark": dark,
  ...rest
}: ComponentProps<"img"> & { "data-dark"?: string }) {
  const shared = { ...rest, alt, loading: "lazy", decoding: "async" } as const;
  if (dark === undefined) return <img {...shared} alt={alt} className="plate" />;
  return (
    <>
      <img {...shared} alt={alt} className="only-light" />
      <img {...shared} alt={alt} src={dark} className="only-dark" />
    </>
  );
}
