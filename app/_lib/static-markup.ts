import { createRequire } from "node:module";
import path from "node:path";
import type { ReactNode } from "react";

/**
 * React's renderer of HTML. Next keeps it from server components, where everything else is meant to be streamed and
 * hydrated; what has no islands is neither, so it is loaded past the bundler.
 */
const load = createRequire(path.join(process.cwd(), "package.json"));

/** @throws where a component is asynchronous */
export function staticMarkup(elements: ReactNode): string {
  const server: typeof import("react-dom/server") = load("react-dom/server");
  return server.renderToStaticMarkup(elements);
}
