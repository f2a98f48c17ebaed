import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site";
import { ownersLine, wordsFor } from "@/lib/words/words";

/** Whose the post is, and what readers may do with it. */
export function LicenceLine({
  post: { date, authors, lang },
  licence,
}: {
  post: Pick<Post, "date" | "authors" | "lang">;
  licence: Site["licence"];
}) {
  const words = wordsFor(lang);
  const owners = ownersLine(date, authors);
  if (!licence)
    return (
      <p className="licence">
        {owners} {words.allRightsReserved}
      </p>
    );
  return (
    <p className="licence">
      {owners} {words.licensedUnder}{" "}
      <a rel="license" href={licence.url} className="inline-block">
        {licence.name}
      </a>
      .
    </p>
  );
}
