import { Fragment } from "react";
import { postBibPath } from "@/lib/url";

/** A post as others cite it. */
export type Citations = { bibtex: string; apa: string; plain: string };

const forms = [
  { name: "plain", label: "Plain text" },
  { name: "apa", label: "APA" },
  { name: "bibtex", label: "BibTeX" },
] as const;

/** The citations of a post, folded: each with a button that copies it, and the entry as a file. */
export function CitePost({ slug, citations }: { slug: string; citations: Citations }) {
  return (
    <details className="cite">
      <summary>Cite this post</summary>
      {forms.map(({ name, label }) => (
        <Fragment key={name}>
          <p>
            <b>{label}</b>
            <button type="button" data-copy="text" aria-label={`Copy ${label}`}>
              Copy
            </button>
            {name === "bibtex" && <a href={postBibPath(slug)}>.bib file</a>}
          </p>
          <pre translate="no">{name === "bibtex" ? <code>{citations.bibtex}</code> : citations[name]}</pre>
        </Fragment>
      ))}
    </details>
  );
}
