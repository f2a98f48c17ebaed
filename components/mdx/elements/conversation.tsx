import type { ElementProps } from "@/lib/mdx/elements";
import { Captioned } from "./captioned";

/** What each role is called. */
export const roles: Record<ElementProps<"Turn">["role"], string> = {
  user: "User",
  model: "Model",
  system: "System",
  tool: "Tool",
};

/** A transcript, as a paper prints one: who speaks, and beside it what is said. */
export function Conversation({ title, children, ...rest }: ElementProps<"Conversation">) {
  return (
    <Captioned {...rest} className="talk" label={title ?? "Conversation"}>
      {title && <p className="talk-title">{title}</p>}
      {children}
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
export function Compare({ children, ...rest }: ElementProps<"Compare">) {
  return (
    <Captioned {...rest} className="compare wide" label="Comparison">
      <div className="compare-sides">{children}</div>
    </Captioned>
  );
}
