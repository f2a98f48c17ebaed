import type { MdxComponentMap, PlainComponentMap } from "@/lib/mdx/vocabulary";
import { NextToken } from "../islands/next-token";
import { PolicyLoop } from "../islands/policy-loop";
import { CodeBlock } from "./code-block";
import { elements } from "./elements";
import { Figure } from "./figure";
import { headings } from "./heading";
import { InlineImage } from "./inline-image";
import { Note } from "./note";
import { Table, TableCell, TableHead } from "./table";
import { TaskCheckbox } from "./task-checkbox";

/** What MDX is set with where React runs at build time only, and the elements that need more than CSS. */
export const plainComponents = {
  Figure,
  InlineImage,
  Note,
  ...elements,
  ...headings,
  input: TaskCheckbox,
  pre: CodeBlock,
  table: Table,
  td: TableCell,
  th: TableHead,
} satisfies PlainComponentMap;

/** The islands too. `Tokenizer` comes with what it has learned from the posts, which is not known here. */
export const mdxComponents = { ...plainComponents, NextToken, PolicyLoop } satisfies Omit<
  MdxComponentMap,
  "Tokenizer"
>;
