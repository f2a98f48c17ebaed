/**
 * What an author may write in a post beside Markdown and HTML: the components, with their props. The component
 * map under `components/mdx/` is typed by this list, and the check holds posts against it, so the two agree.
 */
import type { ComponentProps, ComponentType, JSX, ReactNode } from "react";
import { z } from "zod";
import type { ImageFile } from "../images/types";
import type { IslandName } from "../island";
import { type NoteKind, noteKinds } from "../label-words";
import { slugPattern } from "../url";
import type { DrawnDiagram } from "./diagram/drawn";
import { type ElementComponents, elementProps } from "./elements";

/** What every island has: what its figure says, and a name of its own for links to it, else a numbered one. */
const island = {
  caption: z.string().min(1),
  id: z.string().regex(slugPattern).optional(),
};

/** A name to refer to, `fig:loss`; lib/mdx/check-labels.ts says which fit. */
const name = z.string().optional();

/**
 * What every figure of images can have: how far it goes beyond the column, into one margin or both; its name; and a file
 * with the data behind it.
 */
const shown = {
  wide: z.boolean().optional(),
  full: z.boolean().optional(),
  id: name,
  data: z.string().min(1).optional(),
};
const oneWidth = (figure: { wide?: boolean | undefined; full?: boolean | undefined }) =>
  !(figure.wide && figure.full);
const notBoth = {
  path: ["full"],
  error: "`wide` or `full`, not both",
  params: { fix: "delete one of the two" },
};

/** A statement that is numbered, and referred to by its name. */
const statement = z.strictObject({ title: z.string().min(1).optional(), id: name });

const seed = z.int().min(0).max(9999).optional();

/** The props that authors write, by component. */
export const componentProps = {
  /** One numbered image with a caption; `wide` and `full` let it break out of the column. */
  Figure: z
    .strictObject({
      src: z.string().min(1),
      alt: z.string(),
      caption: z.string().optional(),
      ...shown,
    })
    .refine(oneWidth, notBoth),
  /** A table with a number and a caption, around a table of Markdown, or of a `.csv` file. */
  Table: z.strictObject({ caption: z.string().min(1), id: name, src: z.string().min(1).optional() }),
  Definition: statement,
  Theorem: statement,
  Lemma: statement,
  Example: statement,
  /** A proof ends with a sign; it has no number. */
  Proof: z.strictObject({ title: z.string().min(1).optional() }),
  /** A remark set apart from the text; with `fold` one that is folded up, or can be. */
  Note: z.strictObject({
    title: z.string().optional(),
    kind: z.enum(noteKinds).optional(),
    fold: z.enum(["closed", "open"]).optional(),
  }),
  /** Blocks of code, one shown at a time, each under its title or its language. */
  CodeTabs: z.strictObject({}),
  /** What a model makes of the scores of its next token. Probabilities are computed from the logits. */
  NextToken: z.strictObject({
    ...island,
    prompt: z.string().min(1),
    candidates: z
      .array(z.strictObject({ token: z.string().min(1).max(24), logit: z.number().min(-20).max(20) }))
      .min(2)
      .max(12),
    temperature: z.number().min(0).max(2).optional(),
    topP: z.number().min(0.05).max(1).optional(),
    seed,
  }),
  /** Imitation against reinforcement on one prompt; `demonstrated` is the place of the imitated answer, from 1. */
  PolicyLoop: z
    .strictObject({
      ...island,
      prompt: z.string().min(1),
      answers: z
        .array(z.strictObject({ text: z.string().min(1).max(80), reward: z.number().min(0).max(1) }))
        .min(2)
        .max(6),
      demonstrated: z.int().min(1).max(6),
      method: z.enum(["imitate", "reinforce"]).optional(),
      learningRate: z.number().min(0.05).max(1).optional(),
      seed,
    })
    .refine(({ answers, demonstrated }) => demonstrated <= answers.length, {
      path: ["demonstrated"],
      error: "the place of one of the answers, from 1",
    }),
  /** A text as byte-pair encoding cuts it; `merges` is how many of the learned merges are in use. */
  Tokenizer: z.strictObject({
    ...island,
    text: z.string().min(1).max(600),
    merges: z.int().min(0).max(512).optional(),
  }),
  ...elementProps,
} as const;

/** What `<Figure>` has where several images stand inside it, each with its own source, words and caption. */
export const severalImages = z
  .strictObject({
    caption: z.string().min(1),
    ...shown,
  })
  .refine(oneWidth, notBoth);

export type ComponentName = keyof typeof componentProps;

export const componentNames: readonly string[] = Object.keys(componentProps);

/** Whether a tag in a post is one of these components. */
export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(componentProps, name);
}

/**
 * What the compiler adds to a figure: its number in words, its id, the words of the link to its file, whether it is in
 * sight when the page opens, and the image, where it was found. A caption with marks comes as `children`.
 */
export type FigureProps = {
  /** None where the figure has panels. */
  src?: string;
  alt?: string;
  caption?: string;
  wide?: boolean;
  full?: boolean;
  /** The address of the file with its data. */
  data?: string;
  label: string;
  id: string;
  whole: string;
  early?: boolean;
  image?: ImageFile;
  children?: ReactNode;
};

/** One of the images of a figure that has several; the compiler makes it of the image inside. */
export type PanelProps = {
  src: string;
  alt: string;
  letter: string;
  /** Its name, by which it can be referred to. */
  id?: string;
  caption?: string;
  image?: ImageFile;
  children?: ReactNode;
};

/** A table, and its caption among `children` where it has marks. */
export type TableProps = {
  caption: string;
  label: string;
  id: string;
  /** The file that the table is from: its address and its name. */
  href?: string;
  file?: string;
  children?: ReactNode;
};

/** A statement, with its number in words; a proof has neither number nor id. */
export type StatementProps = { title?: string; label: string; id?: string; children?: ReactNode };

/**
 * An image in a line of text, which the compiler makes of Markdown's and of `<img>`, with the attributes of this; no
 * author writes it by this name.
 */
export type InlineImageProps = ComponentProps<"img"> & { src: string; image?: ImageFile };

/**
 * A formula in a line of text, which the compiler makes of `$…$`: what stands in each `<math>` of it, which of these are
 * wider than the narrowest column, and what it says in words where that is needed.
 */
export type FormulaProps = {
  parts: string[];
  wide?: number[];
  display?: boolean;
  words?: string;
  /** The signs of the text that stay beside it. */
  before?: string;
  after?: string;
};

/** A formula that is set apart: its MathML, about how wide it is in em, its number or its author's mark, its id. */
export type EquationProps = { mathml: string; width: number; mark?: string; id?: string };

/** A note. */
export type NoteProps = {
  title?: string;
  kind?: NoteKind;
  fold?: "closed" | "open";
  children?: ReactNode;
};

/** A note where there is no page: its title has the marks that it was written with. */
export type PlainNoteProps = Omit<NoteProps, "title"> & { title?: ReactNode };

/**
 * A block of code, which the compiler makes of a fence; no author writes it by this name. `html` has its words in
 * classes; `label` is "Listing 2", `tab` its name among others. With `focus` some lines are set back; a `wide` one needs
 * the margin, a `long` one more than a sheet of paper.
 */
export type CodeBlockProps = {
  html: string;
  language?: string;
  title?: string;
  id?: string;
  label?: string;
  tab?: string;
  wrap?: boolean;
  focus?: boolean;
  numbered?: boolean;
  wide?: boolean;
  long?: boolean;
};

/** A diagram, which the compiler makes of a fence and has drawn. `title` is what it is called, `alt` what its author says of it. */
export type DiagramProps = {
  drawing: DrawnDiagram;
  caption?: string;
  id?: string;
  label?: string;
  title?: string;
  alt?: string;
  children?: ReactNode;
};

/** `group` is what the compiler adds: a name that the switches of one set of tabs share. */
export type CodeTabsProps = { group: string; children?: ReactNode };

/** What an island's component gets: what the author wrote, and an id in any case. */
export type IslandProps<Name extends IslandName> = z.infer<(typeof componentProps)[Name]> & { id: string };

type Islands = { [Name in IslandName]: ComponentType<IslandProps<Name>> };

/** What a map may put in the place of the HTML that Markdown makes. */
type HtmlOverrides = {
  [Tag in keyof JSX.IntrinsicElements]?: ComponentType<ComponentProps<Tag>>;
};

/** The components that a body without islands can have, and what a map puts in the place of HTML. */
export type PlainComponentMap = {
  CodeBlock: ComponentType<CodeBlockProps>;
  CodeTabs: ComponentType<CodeTabsProps>;
  Diagram: ComponentType<DiagramProps>;
  Figure: ComponentType<FigureProps>;
  InlineImage: ComponentType<InlineImageProps>;
  Formula: ComponentType<FormulaProps>;
  Equation: ComponentType<EquationProps>;
  Note: ComponentType<NoteProps>;
  /** The words of a caption or a title, as the parser makes them of an attribute. */
  Caption: ComponentType<{ children?: ReactNode }>;
  Panel: ComponentType<PanelProps>;
  Table: ComponentType<TableProps>;
  Definition: ComponentType<StatementProps>;
  Theorem: ComponentType<StatementProps>;
  Lemma: ComponentType<StatementProps>;
  Example: ComponentType<StatementProps>;
  Proof: ComponentType<StatementProps>;
} & ElementComponents &
  Record<Exclude<ComponentName, IslandName>, unknown> &
  HtmlOverrides;

/** The components that a map has to bring, typed by `componentProps`, and what it puts in the place of HTML. */
export type MdxComponentMap = PlainComponentMap & Islands & Record<ComponentName, unknown>;
