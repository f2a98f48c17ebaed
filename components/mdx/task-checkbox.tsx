import type { ComponentProps } from "react";

/** The box of a task list. It is no control, and still needs a name. */
export function TaskCheckbox(props: ComponentProps<"input">) {
  return <input {...props} aria-label={props.checked ? "Done" : "To do"} />;
}
