import type { ComponentType, FunctionComponent } from "react";
import type { Words } from "@/lib/words/words";

/** What a component gets beside its own props: the interface's words in the language of the text. */
export type Worded<Props> = Props & { words: Words };

/** A component as the author's text names it: with the words of that text's language. */
export function worded<Props>(
  Component: ComponentType<Worded<Props>>,
  words: Words,
): FunctionComponent<Props> {
  return function WithWords(props: Props) {
    return <Component {...props} words={words} />;
  };
}
