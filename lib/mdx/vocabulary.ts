/**
 * What an author may write in a post beside Markdown and HTML: the components, with their props. The component
 * map under `components/mdx/` is typed by this list, and the check holds posts against it, so the two agree.
 */
import type { ComponentProps, ComponentType, JSX, ReactNode } from "react";
import { z } from "zod";
import type { ImageFile } from "../images/types";
import type { IslandName } from "../island";
import { slugPattern } from "../url";
import { type ElementComponents, elementProps } from "./elements";

/** What every island has: what its figure says, and a name of its own for links to it, else a numbered one. */
const island = {
  caption: z.string().min(1),
  id: z.string().regex(slugPattern).optional(),
};

const seed = z.int().min(0).max(9999).optional();

/** The props that authors write, by component. */
export const componentProps = {
  /** One numbered image with a caption; `wide` lets it break out of the column. */
  Figure: z.strictObject({
    src: z.string().min(1),
    alt: z.string(),
    caption: z.string().optional(),
    wide: z.boolean().optional(),
  }),
  /** A remark set apart from the text. */
  Note: z.strictObject({
    title: z.string().optional(),
    kind: z.enum(["note", "tip", "warning"]).optional(),
  }),
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

export type ComponentName = keyof typeof componentProps;

export const componentNames: readonly string[] = Object.keys(componentProps);

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(componentProps, name);
}

/**
 * What the compiler adds to a figure: its number in the post, whether it is in sight when the page opens, and the
 * image, where it was found.
 */
export type FigureProps = {
  src: string;
  alt: string;
  caption?: string;
  wide?: boolean;
  number: number;
  early?: boolean;
  image?: ImageFile;
};

/**
 * An image in a line of text, which the compiler makes of Markdown's and of `<img>`, with the attributes of this; no
 * author writes it by this name.
 */
export type InlineImageProps = ComponentProps<"img"> & { src: string; image?: ImageFile };

export type NoteProps = { title?: string; kind?: "note" | "tip" | "warning"; children?: ReactNode };

/** What an island's component gets: what the author wrote, and an id in any case. */
export type IslandProps<Name extends IslandName> = z.infer<(typeof componentProps)[Name]> & { id: string };

type Islands = { [Name in IslandName]: ComponentType<IslandProps<Name>> };

/** What a map may put in the place of the HTML that Markdown makes. */
type HtmlOverrides = {
  [Tag in keyof JSX.IntrinsicElements]?: ComponentType<ComponentProps<Tag>>;
};

/** The components that a body without islands can have, and what a map puts in the place of HTML. */
export type PlainComponentMap = {
  Figure: ComponentType<FigureProps>;
  InlineImage: ComponentType<InlineImageProps>;
  Note: ComponentType<NoteProps>;
} & ElementComponents &
  Record<Exclude<ComponentName, IslandName>, unknown> &
  HtmlOverrides;

/** The components that a map has to bring, typed by `componentProps`, and what it puts in the place of HTML. */
export type MdxComponentMap = PlainComponentMap & Islands & Record<ComponentName, unknown>;
