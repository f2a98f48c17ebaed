import type { MdxComponentMap, PlainComponentMap } from "@/lib/mdx/vocabulary";
import type { Words } from "@/lib/words/words";
import { NextToken } from "../islands/next-token";
import { PolicyLoop } from "../islands/policy-loop";
import { Caption } from "./caption";
import { CaptionedTable } from "./captioned-table";
import { CodeBlock } from "./code-block";
import { CodeTabs } from "./code-tabs";
import { Diagram } from "./diagram";
import { elements } from "./elements";
import { Equation } from "./equation";
import { Figure, Panel } from "./figure";
import { Formula } from "./formula";
import { headings } from "./heading";
import { InlineImage } from "./inline-image";
import { Note } from "./note";
import { statements } from "./statement";
import { Table, TableCell, TableHead } from "./table";
import { TaskCheckbox } from "./task-checkbox";
import { worded } from "./worded";

/**
 * What MDX is set with where React runs at build time only, and the elements that need more than CSS.
 * @param words in the language of the text
 */
export function plainComponents(words: Words) {
  return {
    CodeBlock: worded(CodeBlock, words),
    CodeTabs: worded(CodeTabs, words),
    Diagram,
    Equation: worded(Equation, words),
    Figure,
    Formula,
    InlineImage,
    Note: worded(Note, words),
    Caption,
    Panel,
    Table: CaptionedTable,
    ...statements,
    ...elements(words),
    ...headings(words),
    input: worded(TaskCheckbox, words),
    table: worded(Table, words),
    td: TableCell,
    th: TableHead,
  } satisfies PlainComponentMap;
}

/** The islands too. `Tokenizer` comes with what it has learned from the posts, which is not known here. */
export function mdxComponents(words: Words) {
  return {
    ...plainComponents(words),
    NextToken: worded(NextToken, words),
    PolicyLoop: worded(PolicyLoop, words),
  } satisfies Omit<MdxComponentMap, "Tokenizer">;
}
