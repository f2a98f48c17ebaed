import type { Author } from "@/lib/content/types";

/** Says in the page's head that the site and a profile elsewhere are one person's; React moves it there. */
export function ProfileLink({ author: { url } }: { author: Author }) {
  return url && <link rel="me" href={url} />;
}
