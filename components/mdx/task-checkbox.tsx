import type { ComponentProps } from "react";
import type { Worded } from "./worded";

/** The box of a task list. It is no control, and still needs a name. */
export function TaskCheckbox({ words, ...props }: Worded<ComponentProps<"input">>) {
  return <input {...props} aria-label={props.checked ? words.done : words.toDo} />;
}
