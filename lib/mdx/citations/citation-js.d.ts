/** What is used of packages that bring no types. Data that comes out of them is read as unknown. */
declare module "@citation-js/core" {
  export const plugins: {
    input: { chain(text: string, options: { generateGraph: boolean; forceType: string }): unknown };
  };
}

declare module "@citation-js/plugin-bibtex" {}

declare module "@citation-js/plugin-csl/lib/styles.json" {
  const styles: { apa: string; vancouver: string };
  export default styles;
}

declare module "@citation-js/plugin-csl/lib/locales.json" {
  const locales: Record<string, string>;
  export default locales;
}

declare module "citeproc" {
  export type CslItem = { id: string } & Record<string, unknown>;
  export type CslCite = {
    id: string;
    locator?: string;
    label?: string;
    "suppress-author"?: boolean;
    "author-only"?: boolean;
  };
  export type CslCitation = {
    citationID: string;
    citationItems: CslCite[];
    properties: { noteIndex: number };
  };
  type System = {
    retrieveLocale(lang: string): string | undefined;
    retrieveItem(id: string): CslItem;
    wrapCitationEntry(text: string, id: string | undefined): string;
  };
  class Engine {
    constructor(system: System, style: string, lang: string, forceLang: boolean);
    opt: { development_extensions: Record<string, boolean> };
    /** A word of its language. @param plural 0 or 1 */
    getTerm(term: string, form?: "long" | "short", plural?: number): string;
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: "html"): void;
    rebuildProcessorState(
      citations: CslCitation[],
      format: "html",
      uncited: string[],
    ): [string, number, string][];
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
