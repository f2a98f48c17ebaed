/** What feeds say of each post: read and settled once for all feeds of a process. */
import { getBlog } from "@/lib/blog/blog";
import { coverEnclosure } from "@/lib/blog/enclosure";
import { imageAddress } from "@/lib/blog/images";
import { preparedVariable, readPrepared, readSet, sourceOf } from "@/lib/blog/prepared";
import type { Post } from "@/lib/content/types";
import { markdownHtml } from "@/lib/feed/from-markdown";
import { type BodyPlace, feedHtml } from "@/lib/feed/html";
import type { Contents } from "@/lib/feed/model";
import { site } from "@/lib/site";
import { builtMediaPath, postPath, wholeUrl } from "@/lib/url";
import { plainTree } from "./render-markdown";

/** Bodies that are kept: those of the newest posts stand in several feeds, and every post in the feed of all. */
const most = 2000;

const kept = new Map<string, Promise<string>>();

/** The addresses by which a page shows the images of a post, each with the one that stays from build to build. */
function lastingAddresses(post: Post): ReadonlyMap<string, string> {
  const { file } = post;
  const folder = process.env[preparedVariable];
  const prepared = folder ? readPrepared(folder, sourceOf(post)) : undefined;
  return new Map(
    Object.entries(prepared?.images ?? {}).flatMap(([written, image]) =>
      image ? [[image.src, imageAddress({ file }, written)] as const] : [],
    ),
  );
}

function placeOf(post: Post): BodyPlace {
  const address = postPath(post.slug);
  const lasting = lastingAddresses(post);
  // These have the base path already, which every other address of the site is written without.
  const built = builtMediaPath("");
  return {
    slug: post.slug,
    lang: post.lang,
    dir: post.dir,
    link: target => (target.startsWith(built) ? target : wholeUrl(target, address)),
    file: src =>
      lasting.get(src) ?? (src.startsWith(built) ? new URL(src, site.url).href : wholeUrl(src, address)),
  };
}

async function bodyOf(post: Post): Promise<string> {
  const { isBroken } = await getBlog();
  if (await isBroken(post.file)) return "<p>This text cannot be shown yet: see the report on its page.</p>";
  const folder = process.env[preparedVariable];
  const set = folder ? readSet(folder, sourceOf(post)) : undefined;
  // The heading that opened the text, which the page shows below the title.
  const subtitle = set?.subtitle ? `<p><em>${set.subtitle}</em></p>\n` : "";
  const html = set ? subtitle + set.html : markdownHtml(await plainTree(post, "words"), post.lang);
  return feedHtml(html, placeOf(post));
}

/** A post's text and cover for feeds. */
export const feedContents: Contents = async post => {
  // In development a text changes while the process runs.
  const known = process.env.NODE_ENV === "development" ? undefined : kept.get(post.slug);
  const html = known ?? bodyOf(post);
  if (!known) kept.set(post.slug, html);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return { html: await html, cover: coverEnclosure(post) };
};
