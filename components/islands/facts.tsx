import type { ReactNode } from "react";

/** What an island shows in numbers: a list of `Fact`s. */
export function Facts({ className, children }: { className?: string; children: ReactNode }) {
  return <dl className={className ? `island-facts ${className}` : "island-facts"}>{children}</dl>;
}

/** One of them. @param className `island-setting` for what the controls say too, and paper alone shows here */
export function Fact({
  name,
  className,
  children,
}: {
  name: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
