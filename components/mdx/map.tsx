import type { MdxComponentMap } from "@/lib/mdx/vocabulary";
import { NextToken } from "../islands/next-token";
import { PolicyLoop } from "../islands/policy-loop";
import { CodeBlock } from "./code-block";
import { Figure } from "./figure";
import { headings } from "./heading";
import { InlineImage } from "./inline-image";
import { Note } from "./note";
import { Table, TableCell, TableHead } from "./table";
import { TaskCheckbox } from "./task-checkbox";

/**
 * What MDX is set with: the components that authors write, and the elements that need more than CSS. `Tokenizer`
 * comes with what it has learned from the posts, which is not known here.
 */
export const mdxComponents = {
  Figure,
  Note,
  NextToken,
  PolicyLoop,
  ...headings,
  img: InlineImage,
  input: TaskCheckbox,
  pre: CodeBlock,
  table: Table,
  td: TableCell,
  th: TableHead,
} satisfies Omit<MdxComponentMap, "Tokenizer">;
