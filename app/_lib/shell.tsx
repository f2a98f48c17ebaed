import { createRequire } from "node:module";
import path from "node:path";
import type { ComponentProps, ReactNode } from "react";
import { type MainContent, PageShell } from "@/components/page-shell";
import { fillingsVariable, keepFilling } from "@/lib/filling";

/**
 * React's renderer of HTML. Next keeps it from server components, where everything else is meant to be streamed and
 * hydrated; a page without islands is neither, so it is loaded past the bundler.
 */
const load = createRequire(path.join(process.cwd(), "package.json"));

/** @throws where a component is asynchronous */
function staticMarkup(elements: ReactNode): string {
  const server: typeof import("react-dom/server") = load("react-dom/server");
  return server.renderToStaticMarkup(elements);
}

/** As a name where a finishing step will put the content in its place, which `npm run build` says; else as it is. */
function settled(html: string): MainContent {
  const folder = process.env[fillingsVariable];
  return folder ? { filling: keepFilling(folder, html) } : { html };
}

/**
 * A page with what is around it. Without islands it is rendered to HTML once, where Next would render it as a tree,
 * as HTML, as a payload and as parts of that (docs/decisions/0013).
 * @param live whether React is to run in it, as it does in development
 */
export function Shell({
  live = false,
  children,
  ...rest
}: Omit<ComponentProps<typeof PageShell>, "content"> & { live?: boolean; children: ReactNode }) {
  const isLive = live || process.env.NODE_ENV === "development";
  return <PageShell {...rest} content={isLive ? { elements: children } : settled(staticMarkup(children))} />;
}
