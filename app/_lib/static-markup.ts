import { createRequire } from "node:module";
import path from "node:path";
import type { ReactNode } from "react";
import { z } from "zod";

/**
 * React's renderer of HTML. Next keeps it from server components, where everything else is meant to be streamed and
 * hydrated; what has no islands is neither, so it is loaded past the bundler.
 */
const load = createRequire(path.join(process.cwd(), "package.json"));

/** What is called of it. A function cannot be told from another before it is. */
const rendererSchema = z.object({
  renderToStaticMarkup: z.custom<(elements: ReactNode) => string>(value => typeof value === "function"),
});

/** Elements as HTML that nothing hydrates. @throws where a component is asynchronous */
export function staticMarkup(elements: ReactNode): string {
  return rendererSchema.parse(load("react-dom/server")).renderToStaticMarkup(elements);
}
