import type { Author } from "@/lib/content/types";
import { site } from "@/lib/site";
import { wordsFor } from "@/lib/words/words";

/** A sentence on each author who has one in `authors.yaml`, at the foot of a post. @param lang the post's */
export function AuthorNotes({ authors, lang }: { authors: readonly Author[]; lang: string }) {
  const known = authors.filter(author => author.bio);
  if (known.length === 0) return null;
  return (
    <section aria-label={wordsFor(lang).authors(known.length)} className="text-soft leading-normal">
      {known.map(({ name, bio }) => (
        <p key={name}>
          <b className="font-semibold text-ink">{name}</b> <span lang={site.lang}>{bio}</span>
        </p>
      ))}
    </section>
  );
}
