import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";

/** Whether there is a link somewhere in a heading: a link must not lie inside another. */
function holdsLink(children: ReactNode): boolean {
  return Children.toArray(children).some(
    child =>
      isValidElement<{ href?: unknown; children?: ReactNode }>(child) &&
      (child.props.href !== undefined || holdsLink(child.props.children)),
  );
}

/** A heading that links to itself, so that a reader can take its address. */
function heading(Tag: "h2" | "h3" | "h4" | "h5" | "h6") {
  return function Heading({ children, ...rest }: ComponentProps<"h2">) {
    // The footnotes' own heading is for screen readers alone.
    const plain = rest.id === undefined || rest.className?.includes("sr-only") || holdsLink(children);
    return <Tag {...rest}>{plain ? children : <a href={`#${rest.id}`}>{children}</a>}</Tag>;
  };
}

export const headings = {
  h2: heading("h2"),
  h3: heading("h3"),
  h4: heading("h4"),
  h5: heading("h5"),
  h6: heading("h6"),
};
