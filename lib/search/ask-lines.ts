/** Reads the files of the index line by line. What gets them is the caller's. */

/** Fetches a file of the index, as text. */
export type Load = (name: string) => Promise<string>;

/** Gives the lines of a file of the index. */
export type ReadLines = (name: string) => Promise<string[]>;

/** Asks for a file once, and again where that failed. */
export function linesReader(load: Load): ReadLines {
  const loaded = new Map<string, Promise<string[]>>();
  return name => {
    const known = loaded.get(name);
    if (known) return known;
    const coming = load(name).then(text => text.split("\n"));
    coming.catch(() => loaded.delete(name));
    loaded.set(name, coming);
    return coming;
  };
}
