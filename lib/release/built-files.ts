/** What a finished build has to serve. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isFile } from "../files";
import { builtPages, filesBelow, prerenderedAnswers } from "../finish/next-build";
import { hashedFiles } from "../headers";
import { servedPath } from "../url";
import { contentType } from "./content-type";

/**
 * A file that is served: its address, decoded; where it lies; as what it is sent, and under what name it is laid out;
 * when it was modified, where it says so itself.
 */
export type BuiltFile = { address: string; source: string; name: string; type: string; modified?: string };

const answerMeta = z.looseObject({
  headers: z.looseObject({ "content-type": z.string(), "last-modified": z.string().optional() }),
});

/** Pages that have no address of their own: they are the answer to others. */
const answers: readonly string[] = ["/_not-found", "/_global-error", "/404", "/500"];

function withType(address: string, source: string): BuiltFile {
  return { address, source, name: address.slice(1), type: contentType(address) };
}

/** The files of `public/` from there, with `/`. A link counts as what it leads to, as it does for Next.js. */
function openFiles(publicDir: string): string[] {
  if (!existsSync(publicDir)) return [];
  return readdirSync(publicDir, { recursive: true, encoding: "utf8" })
    .filter(name => isFile(path.join(publicDir, name)))
    .map(name => name.split(path.sep).join("/"))
    .sort();
}

/**
 * Everything that is served of a finished build: its pages, the answers of its route handlers, its static files and
 * the files of `public/`.
 * @param dir the build's folder, `.next`
 * @param publicDir the folder of files that are served as they are
 */
export function builtFiles(dir: string, publicDir: string): { files: BuiltFile[]; notFound: BuiltFile } {
  const pages = builtPages(dir)
    .filter(({ address }) => !answers.includes(address))
    .map(({ address, file }) => {
      const decoded = decodeURI(address);
      const name = `${decoded === "/" ? "index" : decoded.slice(1)}.html`;
      return { address: decoded, source: file, name, type: contentType(name) };
    });
  const handled = prerenderedAnswers(dir).map(address => {
    const file = path.join(dir, "server/app", address.slice(1));
    const { headers } = answerMeta.parse(JSON.parse(readFileSync(`${file}.meta`, "utf8")));
    const modified = headers["last-modified"];
    const made: BuiltFile = {
      ...withType(servedPath(decodeURI(address)), `${file}.body`),
      ...(modified !== undefined && { modified }),
    };
    // A handler that names no charset for text means the one that everything here is written in.
    return headers["content-type"].includes(";") ? { ...made, type: headers["content-type"] } : made;
  });
  const fixed = filesBelow(path.join(dir, "static")).map(file =>
    withType(hashedFiles + file, path.join(dir, "static", file)),
  );
  const open = openFiles(publicDir).map(file => withType(`/${file}`, path.join(publicDir, file)));
  const name = "404.html";
  const notFound = {
    address: "/404",
    source: path.join(dir, "server/pages", name),
    name,
    type: contentType(name),
  };
  return { files: [...pages, ...handled, ...fixed, ...open], notFound };
}
