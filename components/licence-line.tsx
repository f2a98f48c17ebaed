import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site";

/** Whose the post is, and what readers may do with it. */
export function LicenceLine({
  post: { date, authors },
  licence,
}: {
  post: Pick<Post, "date" | "authors">;
  licence: Site["licence"];
}) {
  const owners = `© ${date.slice(0, 4)} ${authors.map(({ name }) => name).join(", ")}.`;
  if (!licence) return <p className="licence">{owners} All rights reserved.</p>;
  return (
    <p className="licence">
      {owners} Licensed under{" "}
      <a rel="license" href={licence.url}>
        {licence.name}
      </a>
      .
    </p>
  );
}
