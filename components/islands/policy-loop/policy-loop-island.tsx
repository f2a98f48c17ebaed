"use client";
import { lazyIsland } from "../lazy-island";
import type { PolicyLoopViewProps } from "./policy-loop-view";

/** The place of a `<PolicyLoop>` in a page; its view is fetched when it comes near the window. */
export const PolicyLoopIsland = lazyIsland<PolicyLoopViewProps>(() =>
  import("./policy-loop-view").then(module => module.PolicyLoopView),
);
