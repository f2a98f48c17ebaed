import type { ComponentProps, ReactNode } from "react";
import { type MainContent, PageShell } from "@/components/page-shell";
import { fillingsVariable, keepFilling } from "@/lib/filling";
import { staticMarkup } from "./static-markup";

/** As a name where a finishing step will put the content in its place, which `npm run build` says; else as it is. */
function settled(html: string): MainContent {
  const folder = process.env[fillingsVariable];
  return folder ? { filling: keepFilling(folder, html) } : { html };
}

/**
 * A page with what is around it. Without islands it is rendered to HTML once, where Next would render it as a tree,
 * as HTML, as a payload and as parts of that (docs/decisions/0013).
 * @param live whether React is to run in it
 */
export function Shell({
  live = false,
  children,
  ...rest
}: Omit<ComponentProps<typeof PageShell>, "content"> & { live?: boolean; children: ReactNode }) {
  return <PageShell {...rest} content={live ? { elements: children } : settled(staticMarkup(children))} />;
}
