import type { MdxComponentMap, PlainComponentMap } from "@/lib/mdx/vocabulary";
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

/** What MDX is set with where React runs at build time only, and the elements that need more than CSS. */
export const plainComponents = {
  CodeBlock,
  CodeTabs,
  Diagram,
  Equation,
  Figure,
  Formula,
  InlineImage,
  Note,
  Caption,
  Panel,
  Table: CaptionedTable,
  ...statements,
  ...elements,
  ...headings,
  input: TaskCheckbox,
  table: Table,
  td: TableCell,
  th: TableHead,
} satisfies PlainComponentMap;

/** The islands too. `Tokenizer` comes with what it has learned from the posts, which is not known here. */
export const mdxComponents = { ...plainComponents, NextToken, PolicyLoop } satisfies Omit<
  MdxComponentMap,
  "Tokenizer"
>;
