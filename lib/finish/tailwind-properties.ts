/** The custom properties that Tailwind's utilities hand to one another, in a sheet where most have nobody to hand to. */
import type { Root } from "postcss";

/** Names that some rule reads. */
function read(css: string): Set<string> {
  return new Set([...css.matchAll(/var\(\s*(--tw-[\w-]+)/g)].flatMap(([, name]) => name ?? []));
}

/**
 * Takes declarations of `--tw-…` out of a sheet that no rule of it reads, and with them the layer by which Tailwind sets
 * the same properties in browsers without `@property`: all that package.json's `browserslist` names have it. Both stand
 * on every page else, five times in six for nothing.
 */
export function dropUnreadProperties(root: Root): void {
  root.walkAtRules("layer", layer => {
    if (layer.params === "properties" && layer.nodes) layer.remove();
  });
  const names = read(root.toString());
  root.walkDecls(/^--tw-/, declaration => {
    const { parent } = declaration;
    if (names.has(declaration.prop)) return;
    declaration.remove();
    if (parent?.nodes?.length === 0) parent.remove();
  });
}
