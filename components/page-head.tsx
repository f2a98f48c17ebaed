import type { ReactNode } from "react";

/** The title of a page that is no post, and what it has to say in a line or two. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="pt-10 pb-10 md:pt-16 md:pb-14">
      <h1 className="text-page leading-[1.08] tracking-[-0.018em]">{title}</h1>
      {children && (
        <div className="mt-4 max-w-(--measure) text-pretty text-deck text-soft leading-snug">{children}</div>
      )}
    </header>
  );
}
