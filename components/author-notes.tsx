import type { Author } from "@/lib/content/types";

/** A sentence on each author who has one in `authors.yaml`, at the foot of a post. */
export function AuthorNotes({ authors }: { authors: readonly Author[] }) {
  const known = authors.filter(author => author.bio);
  if (known.length === 0) return null;
  return (
    <section
      aria-label={known.length === 1 ? "The author" : "The authors"}
      className="text-soft leading-normal"
    >
      {known.map(({ name, bio }) => (
        <p key={name}>
          <b className="font-semibold text-ink">{name}</b> {bio}
        </p>
      ))}
    </section>
  );
}
