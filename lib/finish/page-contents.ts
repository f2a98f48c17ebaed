/** What a finished page has on it that other parts of a build ask for. */
import { textsOf } from "../search/record";
import { site } from "../site";
import { postPath } from "../url";
import { lists } from "./budgets";
import { attribute, type Element } from "./html";
import { isMadeImage, ownImage } from "./images";

/** What is reported of a page's content. */
export type PageContents = {
  /** Addresses of the images on it that were made for this build. */
  images: string[];
  /** The texts of its body, as the search index gets them; null for a page that is a list, or is not searched. */
  texts: string | null;
  /** Addresses of the posts that a list shows, in its order; none of another page. */
  leads: string[];
};

/** Routes of what an author wrote. */
const searched: readonly string[] = ["/posts/[slug]", "/[page]"];

/** The images of a page, wherever an element names one. */
function madeImagesOn(elements: readonly Element[]): string[] {
  const addresses = elements.flatMap(({ attrs }) =>
    attrs.flatMap(({ name, value }) => {
      if (name === "srcset") return value.split(",").map(part => part.trim().split(/\s+/)[0] ?? "");
      // What previews show elsewhere, by its whole address.
      if (name === "content") return [ownImage(value) ?? ""];
      return name === "src" || name === "href" ? [value] : [];
    }),
  );
  return [...new Set(addresses.filter(isMadeImage))];
}

/** Addresses of the posts that a page shows, in its order; a page that was finished before has its base in them. */
function postsOn(elements: readonly Element[]): string[] {
  const folder = postPath("");
  const posts = elements.flatMap(element => {
    const href = element.tagName === "a" ? (attribute(element, "href") ?? "") : "";
    const address = href.startsWith(`${site.base}/`) ? href.slice(site.base.length) : href;
    return address.startsWith(folder) && !/[./#?]/.test(address.slice(folder.length)) ? [address] : [];
  });
  return [...new Set(posts)];
}

/** @param route of the page, as its folders under `app/` are named */
export function contentsOf(route: string, elements: readonly Element[]): PageContents {
  return {
    images: madeImagesOn(elements),
    texts: searched.includes(route) ? textsOf(elements) : null,
    leads: lists.includes(route) ? postsOn(elements) : [],
  };
}
