/** Where a post is discussed elsewhere. */
import type { PostFields } from "./schema";
import type { Discussion } from "./types";

/** Names of places, by the ends of their hosts. */
const places: Readonly<Record<string, string>> = {
  "news.ycombinator.com": "Hacker News",
  "lobste.rs": "Lobsters",
  "reddit.com": "Reddit",
  "github.com": "GitHub",
  "bsky.app": "Bluesky",
  "x.com": "X",
  "twitter.com": "X",
  "lesswrong.com": "LessWrong",
  "alignmentforum.org": "Alignment Forum",
  "huggingface.co": "Hugging Face",
  "linkedin.com": "LinkedIn",
  "spiderum.com": "Spiderum",
  "viblo.asia": "Viblo",
};

/** What the place of an address is called: its name where it is known, else its host. */
function placeOf(url: string): string {
  const { hostname } = new URL(url);
  const known = Object.keys(places).find(host => hostname === host || hostname.endsWith(`.${host}`));
  return (known && places[known]) ?? hostname.replace(/^www\./, "");
}

/** The discussions that front matter names, each with a name. */
export function discussionsOf(discuss: PostFields["discuss"] = []): Discussion[] {
  return discuss.map(one => (typeof one === "string" ? { label: placeOf(one), url: one } : one));
}
