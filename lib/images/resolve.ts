import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { displayPath, isFile, isFolder, isReadable, keptListing, type Listing, nameOnDisk } from "../files";
import type { Fault } from "../problem";
import { mediaPath } from "../url";
import type { MadeImages } from "./made";
import type { ImageFile, Picture } from "./types";
import { widestShown } from "./widths";

/**
 * Where images may lie: `public/`, and the folder of posts, all absolute; and what was made of them for a build.
 * Where nothing was, as in development, they are shown as they are.
 */
export type ImageRoots = {
  publicDir: string;
  postsDir: string;
  made?: MadeImages | undefined;
  /** What reads folders, where they need not be read anew for each image. */
  list?: Listing | undefined;
};

/** So many are no image for a page: to decode it would take half a gigabyte. */
export const tooManyPixels = 100_000_000;

/**
 * What is wrong with an image of too many pixels.
 * @param shown its path, as an author knows it
 */
export function tooLarge(shown: string, { width, height }: Size): Fault {
  return {
    expected: `an image of less than ${tooManyPixels / 1_000_000} million pixels`,
    found: `${shown}, ${width} × ${height}`,
    fix: `make it smaller: no page shows more than ${widestShown} pixels of its width`,
  };
}

function extensionOf(file: string): string {
  return path.extname(file).slice(1).toLowerCase();
}

/** Kinds of images that pages show, by the ending of their names. */
export const imageExtensions: readonly string[] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

function isInside(parent: string, file: string): boolean {
  const relative = path.relative(parent, file);
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
}

type Size = { width: number; height: number };
const sizes = new Map<string, { stamp: string; size: Size | undefined }>();

/** Width and height in pixels, turned as EXIF says; undefined for a file that is no image. */
function sizeOf(file: string): Size | undefined {
  const { mtimeMs, size: bytes } = statSync(file);
  const stamp = `${mtimeMs}:${bytes}`;
  const known = sizes.get(file);
  if (known?.stamp === stamp) return known.size;
  let size: Size | undefined;
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(file));
    // EXIF orientations 5 to 8 lie on their side.
    size = orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    size = undefined;
  }
  sizes.set(file, { stamp, size });
  return size;
}

/** A kind of files, as reports call it, and how the names of its files end. */
type FileKind = { one: string; it: string; endings: readonly string[] };

const imageKind: FileKind = { one: "an image", it: "image", endings: imageExtensions };

/** A file that an author named: below which root it lies, and where there. */
type FoundFile = { file: string; root: string; relative: string };

/** Whether a file beside a post can have an address of its own: by these signs Next.js and hosts would read another one. */
export function isAddressable(relative: string): boolean {
  return !/[%#?]/.test(relative);
}

/** A path as an author wrote it, each sign of it as on disk, `%2B` as `+` too. @throws URIError where it is no address */
export function decodedPath(src: string): string {
  return src.split("/").map(decodeURIComponent).join("/");
}

/** Where a source points, before anybody looks whether something is there. */
function locate(
  src: string,
  postDir: string,
  roots: ImageRoots,
  { one, endings }: FileKind,
): { file: string; root: string } | Fault {
  const expected = `${one} under public/ or beside the post`;
  let decoded: string;
  try {
    decoded = decodedPath(src);
  } catch {
    return { expected, found: `"${src}", which is no address`, fix: "write % as %25" };
  }
  if (/^(?:[a-z]:[\\/]|file:)/i.test(src)) {
    const fix = "copy the file beside the post or under public/, and refer to it there";
    return { expected, found: `${src}, a path of your own computer`, fix };
  }
  if (/^data:/i.test(src)) {
    const fix = "save it as a file beside the post or under public/, and refer to it there";
    return { expected, found: `${one} written out, ${src.slice(0, 30)}…`, fix };
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    const fix =
      "save the file beside the post or under public/, and refer to it there: pages load nothing from others";
    return { expected, found: `${one} on another server, ${src}`, fix };
  }
  if (src.trim() === "" || /[?#]/.test(src)) {
    const fix = `write the path alone, such as ./chart.${endings[0]}`;
    return { expected, found: src.trim() === "" ? "no path" : `"${src}"`, fix };
  }
  const root = decoded.startsWith("/") ? roots.publicDir : roots.postsDir;
  const file = decoded.startsWith("/") ? path.join(root, decoded) : path.resolve(postDir, decoded);
  if (!isInside(root, file)) {
    const fix = "move the file beside the post or under public/";
    return { expected, found: `"${src}", which lies outside`, fix };
  }
  return { file, root };
}

/** A path that an author wrote, and the file that it would be. */
type Named = { src: string; postDir: string; file: string; root: string };

/** What to say of a file that is not there. */
function missingFault({ src, postDir, file }: Named, kind: FileKind): Fault {
  const expected = `a file ${displayPath(file)}`;
  const encoded = path.resolve(postDir, src);
  if (!src.startsWith("/") && encoded !== file && isFile(encoded)) {
    const found = `${displayPath(encoded)}, by the letters of an address`;
    return { expected, found, fix: `name it ${path.basename(file)}: the path here may stay` };
  }
  const beside = src.startsWith("/") ? "under public/" : "beside the post";
  const fix = src.includes("\\")
    ? `write ${src.replaceAll("\\", "/")}`
    : `put the ${kind.it} there, ${beside}, or mend the path`;
  return { expected, found: "no such file", fix };
}

/** What to say of a file whose name on disk is not the one that was written. @param real as on disk, below the root */
function spellingFault({ src, postDir, file, root }: Named, real: string, kind: FileKind): Fault {
  if (real.normalize() === path.relative(root, file).normalize()) {
    return {
      expected: `a file ${displayPath(file)}, letter by letter`,
      found:
        "one whose name only looks the same: its accents are stored in another way (Unicode NFC and NFD)",
      fix: `rename the ${kind.it}: type its name anew`,
    };
  }
  const whole = path.join(/*turbopackIgnore: true*/ root, real);
  const slashed = (name: string) => name.split(path.sep).join("/");
  const written = src.startsWith("/") ? `/${slashed(real)}` : `./${slashed(path.relative(postDir, whole))}`;
  const fix = `write ${written}: servers tell capitals apart`;
  return { expected: `the name as on disk, ${real}`, found: src, fix };
}

/** Whether the ending of a file's name says that it is of another kind; a name without one says nothing. */
function isOtherKind(file: string, { endings }: FileKind): boolean {
  const ending = extensionOf(file);
  // A version, as in loss-v1.2, is no ending.
  return /^[a-z]\w*$/.test(ending) && !endings.includes(ending);
}

/** How files of a kind that no page shows become of one that it does. */
const conversions: readonly { from: string; to: string; fix: string }[] = [
  { from: "srt", to: "vtt", fix: "save it as .vtt, headed by WEBVTT, with . for , in its times" },
  { from: "tsv", to: "csv", fix: "save it as .csv, with commas between cells" },
  { from: "xlsx", to: "csv", fix: "save it as .csv" },
  { from: "mov", to: "mp4", fix: "convert it to .mp4, with ffmpeg for example" },
  ...["heic", "heif", "tif", "tiff", "bmp"].map(from => ({
    from,
    to: "jpg",
    fix: "export it as .jpg or .png",
  })),
  { from: "pdf", to: "svg", fix: "export it as .svg, or as .png" },
];

/** What to say of a file of another kind. */
function otherKindFault(file: string, { one, endings }: FileKind): Fault {
  const ending = extensionOf(file);
  const way = conversions.find(({ from, to }) => from === ending && endings.includes(to));
  return {
    expected: `${one} (${endings.join(", ")})`,
    found: displayPath(file),
    fix: way?.fix ?? `refer to ${one}`,
  };
}

/** Why what has the name that an author wrote cannot be served; undefined where it can. */
function unfitFault({ file, root }: Named, kind: FileKind, { postsDir }: ImageRoots): Fault | undefined {
  const shown = displayPath(file);
  const expected = `${kind.one} (${kind.endings.join(", ")})`;
  if (isFolder(file)) return { expected, found: `${shown}, a folder`, fix: `refer to ${kind.one}` };
  if (!isFile(file)) {
    const fix = "mend where the link leads, or put the file there itself";
    return { expected, found: `${shown}, a link that leads nowhere`, fix };
  }
  if (!kind.endings.includes(extensionOf(file))) return otherKindFault(file, kind);
  if (root === postsDir && !isAddressable(path.relative(root, file))) {
    const expected = "a name without %, # and ?, which mean something else in an address";
    return { expected, found: shown, fix: "rename the file" };
  }
  if (!isInside(realpathSync(/*turbopackIgnore: true*/ root), realpathSync(/*turbopackIgnore: true*/ file))) {
    const found = `${shown}, a link that leads outside`;
    return { expected: "a file of this project", found, fix: "copy the file here" };
  }
  if (!isReadable(file)) {
    const found = `${shown} (permission denied)`;
    return { expected: `${kind.one} to read`, found, fix: "let the user that builds the blog read it" };
  }
  return undefined;
}

/**
 * Finds the file an author named.
 * @param src `/data/x.csv` (under public/), or `./x.csv` (beside the post)
 * @param postDir the folder of the post's file, absolute
 */
export function findFile(src: string, postDir: string, roots: ImageRoots, kind: FileKind): FoundFile | Fault {
  const place = locate(src, postDir, roots, kind);
  if (!("file" in place)) return place;
  const named = { src, postDir, ...place };
  const relative = path.relative(place.root, place.file);
  const real = nameOnDisk(place.root, relative, roots.list);
  // A file of another kind would not do either if it were there.
  if (real === undefined && isOtherKind(place.file, kind)) {
    const fault = otherKindFault(place.file, kind);
    return { ...fault, found: `${fault.found}, which is not there either` };
  }
  if (real === undefined) return missingFault(named, kind);
  if (real !== relative) return spellingFault(named, real, kind);
  return unfitFault(named, kind, roots) ?? { ...place, relative };
}

/** The address of a file below one of the roots. */
export function addressOf({ root, relative }: FoundFile, { publicDir }: ImageRoots): string {
  const name = relative.split(path.sep);
  return root === publicDir ? `/${name.map(encodeURIComponent).join("/")}` : mediaPath(name.join("/"));
}

/**
 * Finds the image an author wrote, as `findFile` does.
 * @param postDir the folder of the post's file, absolute
 */
export function findImage(src: string, postDir: string, roots: ImageRoots): ImageFile | Fault {
  const found = findFile(src, postDir, roots, imageKind);
  if (!("file" in found)) return found;
  const { file, root, relative } = found;
  const image = pictureOf(file, relative, root, roots);
  if (!("src" in image)) return image;
  const dark = relative.replace(/\.(\w+)$/, ".dark.$1");
  const darkOnDisk = nameOnDisk(root, dark, roots.list);
  if (darkOnDisk === undefined) return { ...image, dark: null };
  const darkFile = path.join(/*turbopackIgnore: true*/ root, darkOnDisk);
  if (darkOnDisk !== dark) {
    const expected = `the dark version, an image named ${path.basename(dark)}`;
    return { expected, found: displayPath(darkFile), fix: "rename it" };
  }
  const darkImage = pictureOf(darkFile, dark, root, roots);
  return "src" in darkImage ? { ...image, dark: darkImage } : darkImage;
}

/** A file as pages show it: what was made of it, else the file itself. */
function pictureOf(file: string, relative: string, root: string, roots: ImageRoots): Picture | Fault {
  const made = roots.made?.[file];
  if (made) return made;
  // A build makes what is named in so many letters, and serves nothing else that lies beside a post.
  if (roots.made) {
    return {
      expected: "an image that the build has made ready",
      found: `${displayPath(file)}, whose name it did not find in the post`,
      fix: "write its path out, or give it a name of letters, digits, - and _",
    };
  }
  const size = sizeOf(file);
  if (!size) {
    const found = `${displayPath(file)}, which is none inside`;
    return { expected: "an image", found, fix: "export the image again" };
  }
  const { width, height } = size;
  if (extensionOf(file) !== "svg" && width * height >= tooManyPixels)
    return tooLarge(displayPath(file), size);
  return { src: addressOf({ file, root, relative }, roots), ...size, sources: [], colour: null };
}

/**
 * Finds images as `findImage` does, and looks at the disk once for each: for one look at a whole blog, whose posts
 * share images and whose files stay as they are meanwhile.
 */
export function imageFinder(roots: ImageRoots): (src: string, postDir: string) => ImageFile | Fault {
  const known = new Map<string, ImageFile | Fault>();
  const once = { ...roots, list: roots.list ?? keptListing() };
  return (src, postDir) => {
    const key = src.startsWith("/") ? src : `${postDir}\0${src}`;
    const image = known.get(key) ?? findImage(src, postDir, once);
    known.set(key, image);
    return image;
  };
}
