import type { ImageFile, Picture } from "@/lib/images/types";

/** The candidates of a `srcset` that are at most so many pixels wide; the narrowest in any case. */
function upTo(srcset: string, pixels: number): string {
  const [first = "", ...others] = srcset.split(", ");
  const width = (candidate: string) => Number(/ (\d+)w$/.exec(candidate)?.[1] ?? 0);
  return [first, ...others.filter(one => width(one) <= pixels)].join(", ");
}

function narrow(picture: Picture, pixels: number): Picture {
  const sources = picture.sources.map(({ type, srcset }) => ({ type, srcset: upTo(srcset, pixels) }));
  return { ...picture, sources };
}

/** An image that is shown small: it does not name the forms that no screen would fetch, which a list pays for. */
export function narrowed<Image extends ImageFile>(image: Image, pixels: number): Image {
  return { ...image, ...narrow(image, pixels), dark: image.dark && narrow(image.dark, pixels) };
}
