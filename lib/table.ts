/** A table that a file holds: a head, rows of as many cells, and where readers get the file. */
export type FileTable = { href: string; name: string; head: string[]; rows: string[][] };

/** Finds the table that a post names by a path; null where there is none. */
export type TableResolver = (src: string) => FileTable | null;
