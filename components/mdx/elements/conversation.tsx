import type { ElementProps } from "@/lib/mdx/elements";
import { withCaption } from "../caption";
import type { Worded } from "../worded";
import { Captioned } from "./captioned";

/** A transcript, as a paper prints one: who speaks, and beside it what is said. */
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
      {title && <p className="talk-title">{title}</p>}
      {rest}
    </Captioned>
  );
}

/** What one speaker says. The role is said in words, not by its place. */
export function Turn({ role, name, children, words }: Worded<ElementProps<"Turn">>) {
  return (
    <div className="turn" data-role={role}>
      <p className="turn-role">
        {words.roles[role]}
        {name && <span className="turn-name"> {name}</span>}
      </p>
      <div className="turn-text">{children}</div>
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
