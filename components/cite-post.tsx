import { Fragment } from "react";
import { postBibPath } from "@/lib/url";
import type { Words } from "@/lib/words/words";

/** A post as others cite it. */
export type Citations = { bibtex: string; apa: string; plain: string };

const forms = ["plain", "apa", "bibtex"] as const;

/** The citations of a post, folded: each with a button that copies it, and the entry as a file. */
export function CitePost({ slug, citations, words }: { slug: string; citations: Citations; words: Words }) {
  const labels = { plain: words.plainText, apa: "APA", bibtex: "BibTeX" };
  return (
    <details className="cite">
      <summary>{words.cite}</summary>
      {forms.map(name => (
        <Fragment key={name}>
          <p>
            <b>{labels[name]}</b>
            <button type="button" data-copy="text" aria-label={words.copyNamed(labels[name])}>
              {words.copy}
            </button>
            {name === "bibtex" && <a href={postBibPath(slug)}>{words.bibFile}</a>}
          </p>
          <pre translate="no">{name === "bibtex" ? <code>{citations.bibtex}</code> : citations[name]}</pre>
        </Fragment>
      ))}
    </details>
  );
}
