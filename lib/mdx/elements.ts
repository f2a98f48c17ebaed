/** The components beside figures, notes and islands that authors may write, with their props. */
import type { ComponentType, ReactNode } from "react";
import { z } from "zod";

const text = z.string().min(1);

/** An id, or a label: lower-case words joined by `-`. */
const idPattern = /^(?:fig:)?[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A caption makes a numbered figure; `id` is its place in the page. */
const captioned = { caption: text.optional(), id: z.string().regex(idPattern).optional() };

export const turnRoles = ["user", "model", "system", "tool"] as const;

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
  /** A card that leads to a page elsewhere. `host` is read from `href` where it is not given. */
  Embed: z.strictObject({
    href: z.string().refine(isWebAddress, { error: 'an address in quotation marks, "https://…"' }),
    title: text,
    host: text.optional(),
    description: text.optional(),
  }),
} as const;

export type ElementName = keyof typeof elementProps;

export function isElementName(name: string | null): name is ElementName {
  return name !== null && Object.hasOwn(elementProps, name);
}

/** Elements that stand in a line of text; all others are blocks. */
export const inlineElements: readonly string[] = ["Kbd"] satisfies ElementName[];

/** Elements that are whole by themselves. */
export const emptyElements: readonly string[] = ["Tokens", "Embed"] satisfies ElementName[];

/** What an element's component gets: what its author wrote, what stands inside it, and its number as a figure. */
export type ElementProps<Name extends ElementName> = z.infer<(typeof elementProps)[Name]> & {
  children?: ReactNode;
  number?: number;
};

/** A component for each element. */
export type ElementComponents = { [Name in ElementName]: ComponentType<ElementProps<Name>> };
