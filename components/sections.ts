import { aboutPath, archivePath, postsPath, seriesIndexPath, tagsPath } from "@/lib/url";

/** The parts of the site that the header and the footer lead to, in their order. */
export const sections = [
  { name: "Posts", href: postsPath() },
  { name: "Tags", href: tagsPath },
  { name: "Series", href: seriesIndexPath },
  { name: "Archive", href: archivePath },
  { name: "About", href: aboutPath },
] as const;

/** The part of the site that a page belongs to. */
export type SectionName = (typeof sections)[number]["name"];
