import { aboutPath, archivePath, postsPath, seriesIndexPath, tagsPath } from "@/lib/url";

/** The parts of the site that the header and the footer lead to, in their order. */
export const sections = [
  { name: "posts", href: postsPath() },
  { name: "tags", href: tagsPath },
  { name: "series", href: seriesIndexPath },
  { name: "archive", href: archivePath },
  { name: "about", href: aboutPath },
] as const;

/** The part of the site that a page belongs to. */
export type SectionName = (typeof sections)[number]["name"];
