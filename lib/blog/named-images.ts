/** Makes the images ready that a blog may show. */
import { createHash } from "node:crypto";
import path from "node:path";
import { makeImages } from "../images/make";
import { imagesBelow } from "../images/open";
import { imageExtensions } from "../images/resolve";
import { decoded } from "../url";
import { writeAtomically } from "../write";
import { imageRoots } from "./images";

/** A sign that is written in one way wherever a name stands, and never stands around it; or one that is encoded. */
const usual = String.raw`[\p{L}\p{M}\p{N}._~+@-]`;
const sign = String.raw`(?:${usual}|%[\da-f]{2})`;

/** How the name of an image ends. */
const ending = String.raw`\.(?:${imageExtensions.join("|")})\b`;

/** The name of an image, in Markdown, in a tag or in front matter. */
const imageName = new RegExp(`(?<!${sign})${sign}+${ending}`, "giu");

/** What a line with a name has, and few others. A thousand posts are looked through in a tenth of the time. */
const imageEnding = new RegExp(ending, "i");

/** A name that the pattern above finds whole. */
const isUsual = new RegExp(`^${usual}+$`, "u");

/** A text with its encoded letters as they are; what encodes none stays. */
function withLetters(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, decoded);
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** A text with the names of files as they are on disk: not encoded, not escaped. */
function plain(text: string): string {
  return unescaped(withLetters(text))
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/**
 * What tells whether the name of an image stands in one of some texts: of all images that are named, and perhaps of
 * others, which do no harm.
 */
function namedIn(texts: readonly string[]): (name: string) => boolean {
  const lines = texts.flatMap(text => text.split("\n")).filter(line => imageEnding.test(line));
  const names = new Set(lines.flatMap(line => (unescaped(line).match(imageName) ?? []).map(withLetters)));
  // Made only when a name needs it, which few do: it reads all texts a second time.
  let all: string | undefined;
  return name => {
    if (names.has(name)) return true;
    if (isUsual.test(name)) return false;
    all ??= texts.map(plain).join("\n");
    return all.includes(name);
  };
}

/**
 * Makes every image below `public/` and beside posts whose name stands in a post, and its dark version.
 * @param folder where forms of images are kept, absolute
 * @returns the file that lists them, as `madeImages` reads it
 */
export async function makeNamedImages(
  bodies: readonly { body: string }[],
  covers: readonly { src: string }[],
  folder: string,
): Promise<string> {
  const isNamed = namedIn([...bodies.map(({ body }) => body), ...covers.map(({ src }) => src)]);
  const { publicDir, postsDir } = imageRoots();
  const files = [...imagesBelow(publicDir), ...imagesBelow(postsDir)]
    .filter(file => isNamed(path.basename(file).replace(/\.dark(\.\w+)$/, "$1")))
    .sort();
  const made = await makeImages(files, folder);
  const text = JSON.stringify(made);
  // By its content: several builds may go on at the same time.
  const list = path.join(folder, `list.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.json`);
  writeAtomically(list, text, `.${process.pid}`);
  return list;
}
