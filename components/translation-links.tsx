import type { Post } from "@/lib/content/types";
import { postPath } from "@/lib/url";
import { languageName, wordsFor } from "@/lib/words/words";

/**
 * The same post in other languages, each named in its own, for who reads that one.
 * @param lang of the interface's words around them
 */
export function TranslationLinks({ posts, lang }: { posts: readonly Post[]; lang: string }) {
  if (posts.length === 0) return null;
  return (
    <nav aria-label={wordsFor(lang).translations} lang={lang} className="mt-3 font-sans text-soft text-ui">
      <ul className="flex flex-wrap gap-x-5">
        {posts.map(post => (
          <li key={post.slug}>
            <a
              className="inline-block py-1 underline decoration-soft underline-offset-4"
              href={postPath(post.slug)}
              lang={post.lang}
              dir={post.dir}
              hrefLang={post.lang}
              rel="alternate"
            >
              {wordsFor(post.lang).alsoIn(languageName(post.lang))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
