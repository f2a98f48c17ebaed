import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import type { InterfaceLang } from "@/lib/words/languages";
import { IslandBoundary } from "./island-boundary";
import { nearViewport } from "./near-viewport";

/**
 * What every island's view gets beside its own props: the id under which it stands in the page and the address, and the
 * language that it speaks.
 */
type IslandViewProps = { id: string; lang: InterfaceLang };

/**
 * The small client component that stands in a page for an island. Its view, with all the code of it, is fetched
 * when the island comes near the window; until then the reader has what the server drew.
 *
 * Call it in a file of its own that starts with "use client", one island a file, and pass an `import()` of the
 * view, so that a page fetches the views that are on it and no others.
 * @param load brings the view
 */
export function lazyIsland<Props extends IslandViewProps>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  return function LazyIsland(props: Props) {
    const [View] = useState(() =>
      lazy(async () => {
        if (typeof window !== "undefined") await nearViewport(props.id);
        return { default: await load() };
      }),
    );
    return (
      <IslandBoundary lang={props.lang}>
        <Suspense fallback={null}>
          <View {...props} />
        </Suspense>
      </IslandBoundary>
    );
  };
}
