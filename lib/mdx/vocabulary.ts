/**
 * What an author may write in a post beside Markdown and HTML: the components, with their props. The component
 * map under `components/mdx/` is typed by this list, and the check holds posts against it, so the two agree.
 */
import type { ComponentProps, ComponentType, JSX, ReactNode } from "react";
import { z } from "zod";

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
} as const;

export type ComponentName = keyof typeof componentProps;

export const componentNames: readonly string[] = Object.keys(componentProps);

/** What the compiler adds to a figure: its number in the post, the image's size in pixels, a dark version. */
export type FigureProps = {
  src: string;
  alt: string;
  caption?: string;
  wide?: boolean;
  number: number;
  width?: number;
  height?: number;
  darkSrc?: string;
};

export type NoteProps = { title?: string; kind?: "note" | "tip" | "warning"; children?: ReactNode };

/** What a map may put in the place of the HTML that Markdown makes. */
type HtmlOverrides = {
  [Tag in keyof JSX.IntrinsicElements]?: ComponentType<ComponentProps<Tag>>;
};

/** The components that a map has to bring, typed by `componentProps`, and what it puts in the place of HTML. */
export type MdxComponentMap = { Figure: ComponentType<FigureProps>; Note: ComponentType<NoteProps> } & Record<
  ComponentName,
  unknown
> &
  HtmlOverrides;
