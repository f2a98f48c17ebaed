"use client";
import { lazyIsland } from "../lazy-island";
import type { TokenizerViewProps } from "./tokenizer-view";

/** The place of a `<Tokenizer>` in a page; its view is fetched when it comes near the window. */
export const TokenizerIsland = lazyIsland<TokenizerViewProps>(() =>
  import("./tokenizer-view").then(module => module.TokenizerView),
);
