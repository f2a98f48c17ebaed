import type { ComponentProps } from "react";

/** An image within a line of text. */
export function InlineImage({ alt = "", ...rest }: ComponentProps<"img">) {
  return <img {...rest} alt={alt} className="plate" loading="lazy" decoding="async" />;
}
