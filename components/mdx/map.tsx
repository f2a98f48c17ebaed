import type { MdxComponentMap } from "@/lib/mdx/vocabulary";
import { CodeBlock } from "./code-block";
import { Figure } from "./figure";
import { headings } from "./heading";
import { InlineImage } from "./inline-image";
import { Note } from "./note";
import { Table, TableCell, TableHead } from "./table";
import { TaskCheckbox } from "./task-checkbox";

/** What MDX is set with: the components that authors write, and the elements that need more than CSS. */
export const mdxComponents = {
  Figure,
  Note,
  ...headings,
  img: InlineImage,
  input: TaskCheckbox,
  pre: CodeBlock,
  table: Table,
  td: TableCell,
  th: TableHead,
} satisfies MdxComponentMap;
