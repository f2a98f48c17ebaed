import type { ElementProps } from "@/lib/mdx/elements";
import { withCaption } from "../caption";
import type { Worded } from "../worded";
import { Captioned } from "./captioned";

/** A numbered list, drawn as steps. */
export function Steps({ children }: ElementProps<"Steps">) {
  return <div className="steps">{children}</div>;
}

function Side({ label, children }: { label: string; children: ElementProps<"Before">["children"] }) {
  return (
    <div className="pair-side">
      <p className="pair-label">{label}</p>
      {children}
    </div>
  );
}

/** What something was, under its label. */
export function Before({ words, label = words.before, children }: Worded<ElementProps<"Before">>) {
  return <Side label={label}>{children}</Side>;
}

/** What it became, under its label. */
export function After({ words, label = words.after, children }: Worded<ElementProps<"After">>) {
  return <Side label={label}>{children}</Side>;
}

/** What something was and what it became, side by side; one below the other where there is no room. */
export function BeforeAfter({
  children,
  caption: written,
  words,
  ...own
}: Worded<ElementProps<"BeforeAfter">>) {
  const { caption, rest } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="pair" name={words.beforeAndAfter}>
      <div className="pair-sides">{rest}</div>
    </Captioned>
  );
}

/** A key of a keyboard. */
export function Kbd({ children }: ElementProps<"Kbd">) {
  return <kbd>{children}</kbd>;
}

/** A card that leads elsewhere. Nothing of that place is loaded. */
export function Embed({ href, title, host, description }: ElementProps<"Embed">) {
  return (
    <p className="embed">
      <a className="embed-title" href={href}>
        {title}
      </a>{" "}
      <span className="embed-host">{host ?? new URL(href).host.replace(/^www\./, "")}</span>
      {description && <span className="embed-words"> {description}</span>}
    </p>
  );
}
