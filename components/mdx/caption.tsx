import { Children, isValidElement, type ReactNode } from "react";

/** The words of a caption or a title that has marks in it. What it belongs to takes it from among its children. */
export function Caption({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}

/**
 * Parts an element's children into its caption and the rest.
 * @param written the caption as the attribute has it, for one without marks
 */
export function withCaption(
  children: ReactNode,
  written: ReactNode,
): { caption: ReactNode; rest: readonly ReactNode[] } {
  const all = Children.toArray(children);
  const caption = all.find(child => isValidElement(child) && child.type === Caption);
  return { caption: caption ?? written, rest: all.filter(child => child !== caption) };
}
