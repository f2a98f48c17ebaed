/** A body, and what it is read by. */
import type { BibEntry } from "../bibliography";
import type { Macros } from "../formula";
import type { GlossaryEntry } from "../glossary";

/** The Markdown behind the front matter, with what it can name that lies in other files. */
export type BodyText = {
  body: string;
  /** The works that it can cite. */
  bibliography: readonly BibEntry[];
  /** The terms that it can mark. */
  glossary: readonly GlossaryEntry[];
  /** The commands that its formulas can use. */
  macros: Macros;
};

/** A body of one file. */
export type BodySource = BodyText & {
  file: string;
  /** Of its page, within the site. */
  address: string;
  lang: string;
};
