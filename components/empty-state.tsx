import type { ReactNode } from "react";

/** What stands where a list would: a calm line, on the list's own rules. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <p className="border-line border-y py-8 text-soft italic">{children}</p>;
}
