import { Children, Fragment, isValidElement, type ReactNode } from "react";
import type { ElementProps } from "@/lib/mdx/elements";
import { withCaption } from "../caption";
import { Captioned } from "./captioned";

/** What each role is called. */
export const roles: Record<ElementProps<"Turn">["role"], string> = {
  user: "User",
  model: "Model",
  system: "System",
  tool: "Tool",
};

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
export function Conversation({ title, children, caption: written, ...own }: ElementProps<"Conversation">) {
  const { caption, rest } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="talk" name={title ?? "Conversation"}>
      <p className="talk-head">
        {title && <span className="talk-title">{title}</span>}
        <button type="button" data-copy="text">
          Copy
        </button>
      </p>
      <div>{withLines(rest)}</div>
    </Captioned>
  );
}

/** What one speaker says. The role is said in words, not by its place. */
export function Turn({ role, name, children }: ElementProps<"Turn">) {
  const parts = Children.toArray(children);
  const areBlocks = parts.some(part => isValidElement(part) && blocks.includes(part.type));
  return (
    <div className="turn" data-role={role}>
      <p className="turn-role">
        {roles[role]}
        {name && <span className="turn-name"> {name}</span>}
      </p>
      {"\n"}
      <div className="turn-text">{areBlocks ? withLines(parts) : parts}</div>
    </div>
  );
}

/** Conversations side by side, and one below the other where there is no room. */
export function Compare({ children, caption: written, ...own }: ElementProps<"Compare">) {
  const { caption, rest } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="compare wide" name="Comparison">
      <div className="compare-sides">{rest}</div>
    </Captioned>
  );
}
