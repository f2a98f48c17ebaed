/** The components beside figures, notes and islands that authors may write, with their props. */
import type { ComponentType, ReactNode } from "react";
import { z } from "zod";
import { drawnPlot, plotProps } from "./plot/props";

const text = z.string().min(1);

/** A caption makes a numbered figure; `id` is its name, `fig:loss`, which lib/mdx/check-labels.ts holds to its form. */
const captioned = { caption: text.optional(), id: z.string().optional() };

const turnRoles = ["user", "model", "system", "tool"] as const;

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** The props that authors write, by component. */
export const elementProps = {
  /** A transcript: turns, and nothing else. `title` names it, in `Compare` above all. */
  Conversation: z.strictObject({ ...captioned, title: text.optional() }),
  /** What one speaker says, as Markdown. `name` says who, where the role does not. */
  Turn: z.strictObject({ role: z.enum(turnRoles), name: text.optional() }),
  /** Two or three conversations or turns side by side. */
  Compare: z.strictObject(captioned),
  /** A text in tokens. `p` is the probability that a model gave the token. */
  Tokens: z.strictObject({
    ...captioned,
    tokens: z
      .array(
        z.strictObject({
          text,
          id: z.int().min(0).optional(),
          p: z.number().min(0).max(1).optional(),
        }),
      )
      .min(1)
      .max(600),
  }),
  /** An ordered list of Markdown, drawn as steps. */
  Steps: z.strictObject({}),
  /** Two blocks, `Before` and `After`, side by side; `label` is what one is called where it is not that. */
  BeforeAfter: z.strictObject(captioned),
  Before: z.strictObject({ label: text.optional() }),
  After: z.strictObject({ label: text.optional() }),
  /** A key of a keyboard. */
  Kbd: z.strictObject({}),
  /**
   * A film, beside the post or under `public/`. Its captions are a file of WebVTT; `silent` says that it has no words.
   * Width and height are the film's own, in pixels: they keep its place.
   */
  Video: z
    .strictObject({
      ...captioned,
      src: text,
      title: text,
      width: z.int().min(1),
      height: z.int().min(1),
      poster: text.optional(),
      captions: text.optional(),
      silent: z.literal(true).optional(),
    })
    .refine(({ captions, silent }) => (captions === undefined) !== (silent === undefined), {
      path: ["captions"],
      error: "a file of captions (.vtt), or `silent` where the film has no words",
      params: { fix: 'write captions="./….vtt" or silent, one of the two' },
    }),
  /** A sound. What stands inside it is its transcript; `wordless` says that it has no words. */
  Audio: z.strictObject({ ...captioned, src: text, title: text, wordless: z.literal(true).optional() }),
  /** A chart, drawn from a table. */
  Plot: plotProps,
  /** A card that leads to a page elsewhere. `host` is read from `href` where it is not given. */
  Embed: z.strictObject({
    href: z
      .string()
      .min(1)
      .refine(isWebAddress, {
        error: 'an address in quotation marks, "https://…"',
        params: {
          fix: "write https:// and all behind it; to a page of this blog write [words](/posts/slug)",
        },
      }),
    title: text,
    host: text.optional(),
    description: text.optional(),
  }),
} as const;

export type ElementName = keyof typeof elementProps;

/** Whether a tag in a post is one of these elements. */
export function isElementName(name: string | null): name is ElementName {
  return name !== null && Object.hasOwn(elementProps, name);
}

/** Elements that stand in a line of text; all others are blocks. */
export const inlineElements: readonly string[] = ["Kbd"] satisfies ElementName[];

/** Elements that are whole by themselves. */
export const emptyElements: readonly string[] = ["Embed", "Plot", "Tokens", "Video"] satisfies ElementName[];

/** What an element's component gets: what its author wrote, what stands inside it, and its number, "Figure 2". */
export type ElementProps<Name extends ElementName> = z.infer<(typeof elementProps)[Name]> & {
  children?: ReactNode;
  label?: string | undefined;
};

/** What the component of a plot gets: the compiler has drawn it. */
export const plotFigureProps = z.object({
  caption: z.string(),
  id: z.string().optional(),
  label: z.string().optional(),
  drawing: drawnPlot,
});

/** The same, and what stands inside it: a caption with marks. */
export type PlotFigureProps = z.infer<typeof plotFigureProps> & { children?: ReactNode };

/** A component for each element. */
export type ElementComponents = {
  [Name in Exclude<ElementName, "Plot">]: ComponentType<ElementProps<Name>>;
} & { Plot: ComponentType<PlotFigureProps> };
