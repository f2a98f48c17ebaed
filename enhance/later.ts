/** Calls a function so many milliseconds after the last of several calls. */
export function later(act: () => void, moment: () => number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, moment());
  };
}
