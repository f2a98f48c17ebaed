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

/** A transcript, as a paper prints one: who speaks, and beside it what is said. */
export function Conversation({ title, children, caption: written, ...own }: ElementProps<"Conversation">) {
  const { caption, rest } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="talk" name={title ?? "Conversation"}>
      {title && <p className="talk-title">{title}</p>}
      {rest}
    </Captioned>
  );
}

/** What one speaker says. The role is said in words, not by its place. */
export function Turn({ role, name, children }: ElementProps<"Turn">) {
  return (
    <div className="turn" data-role={role}>
      <p className="turn-role">
        {roles[role]}
        {name && <span className="turn-name"> {name}</span>}
      </p>
      <div className="turn-text">{children}</div>
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
