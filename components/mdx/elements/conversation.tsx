import { Children, Fragment, isValidElement, type ReactNode } from "react";
import type { ElementProps } from "@/lib/mdx/elements";
import { withCaption } from "../caption";
import type { Worded } from "../worded";
import { Captioned } from "./captioned";

/** What Markdown makes of blocks: where one of them stands, all are. */
const blocks: readonly unknown[] = ["p", "ul", "ol", "blockquote"];

/** Blocks, and between them the empty lines that a copy of their text has. */
function withLines(parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && "\n\n"}
      {part}
    </Fragment>
  ));
}

/** A transcript, as a paper prints one: who speaks, and beside it what is said. It can be copied as text. */
export function Conversation({
  title,
  children,
  caption: written,
  words,
  ...own
}: Worded<ElementProps<"Conversation">>) {
  const { caption, rest } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="talk" name={title ?? words.conversation}>
      <p className="talk-head">
        {title && <span className="talk-title">{title}</span>}
        <button type="button" data-copy="text">
          {words.copy}
        </button>
      </p>
      <div>{withLines(rest)}</div>
    </Captioned>
  );
}

/** What one speaker says. The role is said in words, not by its place. */
export function Turn({ role, name, children, words }: Worded<ElementProps<"Turn">>) {
  const parts = Children.toArray(children);
  const areBlocks = parts.some(part => isValidElement(part) && blocks.includes(part.type));
  return (
    <div className="turn" data-role={role}>
      <p className="turn-role">
        {words.roles[role]}
        {name && <span className="turn-name"> {name}</span>}
      </p>
      {"\n"}
      <div className="turn-text">{areBlocks ? withLines(parts) : parts}</div>
    </div>
  );
}

/** Conversations side by side, and one below the other where there is no room. */
export function Compare({ children, caption: written, words, ...own }: Worded<ElementProps<"Compare">>) {
  const { caption, rest } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="compare wide" name={words.comparison}>
      <div className="compare-sides">{rest}</div>
    </Captioned>
  );
}
