/** Files that elements of a post show: what they are, and how they are found. */
import { type Jsx, textAttribute } from "./jsx";
import type { Fault } from "./problem";

/** A file on disk, and the address that readers have it by. */
export type AttachedFile = { file: string; href: string };

/** Kinds of files, as reports call them, and how their names end. */
export const fileKinds = {
  data: { one: "a table of data", it: "table", endings: ["csv"] },
  film: { one: "a film", it: "film", endings: ["mp4", "webm"] },
  captions: { one: "a file of captions", it: "captions", endings: ["vtt"] },
  sound: { one: "a sound", it: "sound", endings: ["mp3", "ogg", "wav"] },
} as const;

/** What an element needs its file to be. */
export type AttachedKind = keyof typeof fileKinds;

/** Endings of the names of such files, which are served from beside posts too. */
export const attachedEndings: readonly string[] = Object.values(fileKinds).flatMap(({ endings }) => endings);

/** Finds a file as one post refers to it. */
export type FileFinder = (target: string, kind: AttachedKind) => AttachedFile | Fault;

/** The attributes that name files, by element. */
const attributes: Readonly<Record<string, Readonly<Record<string, AttachedKind>>>> = {
  Audio: { src: "sound" },
  Figure: { data: "data" },
  Plot: { data: "data" },
  Video: { src: "film", captions: "captions" },
};

/** The files that an element names in quotation marks. */
export function filesOf(node: Jsx): { attribute: string; target: string; kind: AttachedKind }[] {
  return Object.entries(attributes[node.name ?? ""] ?? {}).flatMap(([attribute, kind]) => {
    const target = textAttribute(node, attribute);
    return target === undefined ? [] : [{ attribute, target, kind }];
  });
}
