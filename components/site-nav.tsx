import type { Words } from "@/lib/words/words";
import { type SectionName, sections } from "./sections";

/** What a link says of a reader who is on its page, or on another one of its section. */
function currentMark(isPage: boolean, isSection: boolean): "page" | "true" | undefined {
  if (isPage) return "page";
  return isSection ? "true" : undefined;
}

/**
 * Links to every part of the site. The header's say where the reader is; the footer's need not.
 * @param words of the page
 * @param section the part that the page belongs to
 * @param here the page's own path: only the link that leads to it is the current page, a section above it is not
 */
export function SiteNav({
  label,
  words,
  section = null,
  here = null,
  className,
}: {
  label: string;
  words: Words;
  section?: SectionName | null;
  here?: string | null;
  className: string;
}) {
  return (
    <nav aria-label={label} className={className}>
      <ul className="flex flex-wrap items-center gap-x-[clamp(0.8125rem,4.5vw,1.75rem)]">
        {sections.map(({ name, href }) => (
          <li key={href}>
            <a className="tap" href={href} aria-current={currentMark(href === here, name === section)}>
              <span>{words.sections[name]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
