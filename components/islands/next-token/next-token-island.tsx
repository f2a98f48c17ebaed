"use client";
import { lazyIsland } from "../lazy-island";
import type { NextTokenViewProps } from "./next-token-view";

/** The place of a `<NextToken>` in a page; its view is fetched when it comes near the window. */
export const NextTokenIsland = lazyIsland<NextTokenViewProps>(() =>
  import("./next-token-view").then(module => module.NextTokenView),
);
