/** What is wrong with files whether a post names them or not: a build reads all of them, and a host serves some. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { contentDir } from "../content/dir";
import { displayPath, isFile, isFolder, isReadable, namesBelow } from "../files";
import { imagesBelow, photographExtensions } from "../images/open";
import { tellsPlace } from "../images/place";
import type { Problem, UnplacedProblem } from "../problem";
import { placeFault, recordingExtensions } from "./recordings";

function at(file: string, fault: UnplacedProblem): Problem {
  return { file: displayPath(file), line: 1, column: 1, ...fault };
}

function unreadable(file: string): Problem {
  return at(file, {
    severity: "error",
    subject: "file",
    expected: isFolder(file) ? "a folder to read" : "a file to read",
    found: "permission denied",
    fix: "let the user that builds the blog read it, or take it away",
  });
}

/** What in a drawing runs or brings other documents in, wherever it stands. */
const active =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed|handler)\b|\son[a-z]+\s*=|javascript:/i;

/**
 * Pages show what was made of an image, and a release carries a clean copy to its own address. Vercel and `next start`
 * take the file as it is.
 */
function openImage(file: string): Problem[] {
  const bytes = readFileSync(file);
  if (tellsPlace(bytes)) {
    return [
      at(file, {
        severity: process.env.VERCEL ? "error" : "warning",
        subject: "image",
        expected: "a photograph that keeps to itself where it was taken",
        found: /\.(?:heic|heif|tiff?)$/i.test(file)
          ? "a position, in a kind of file that is served as it is"
          : "a position, in a folder that Vercel serves as it is",
        fix: "move it beside the post, or export it without its position",
      }),
    ];
  }
  if (!/\.svg$/i.test(file) || !active.test(bytes.toString("utf8"))) return [];
  return [
    at(file, {
      severity: "warning",
      subject: "image",
      expected: "a drawing that only draws",
      found: "scripts or other documents in it, which run nowhere on this blog",
      fix: "export it without them",
    }),
  ];
}

function openRecording(file: string): Problem[] {
  const fault = placeFault(file, displayPath(file));
  return fault ? [at(file, { severity: "error", subject: "file", ...fault })] : [];
}

/** Every file below a folder, and each folder that may not be read. @param withItself whether it is one of these */
function filesBelow(folder: string, withItself: boolean): string[] {
  if (!isFolder(folder)) return [];
  return [...(withItself ? ["."] : []), ...namesBelow(folder)]
    .map(name => path.join(folder, name))
    .filter(full => isFile(full) || (isFolder(full) && !isReadable(full)));
}

/** Every such problem of the content folder and of `public/`. */
export function filesToMend(): Problem[] {
  const publicDir = path.resolve("public");
  // The content folder is told by who reads it.
  const all = [...filesBelow(contentDir(), false), ...filesBelow(publicDir, true)];
  const closed = all.filter(file => !isReadable(file));
  const open = (endings: readonly string[]) =>
    imagesBelow(publicDir, endings).filter(file => !closed.includes(file));
  return [
    ...closed.map(unreadable),
    ...open(photographExtensions).flatMap(openImage),
    ...open(recordingExtensions).flatMap(openRecording),
  ];
}
