import type { PostUpdate } from "@/lib/content/types";
import type { Direction } from "@/lib/typography";
import { updatesId } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { PostDate } from "./post-date";

/** What was corrected or added since the post appeared, and when; newest first. @param lang the post's */
export function CorrectionLog({
  updates,
  lang,
  dir,
}: {
  updates: readonly PostUpdate[];
  lang: string;
  dir: Direction;
}) {
  return (
    <section aria-labelledby={updatesId} className="corrections">
      <h2 id={updatesId}>{wordsFor(lang).corrections}</h2>
      <dl>
        {updates.map(({ date, change }, index) => (
          <div key={index}>
            <dt>
              <PostDate date={date} form="long" lang={lang} />
            </dt>
            <dd lang={lang} dir={dir}>
              {change}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
