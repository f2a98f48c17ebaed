import type { Post } from "@/lib/content/types";
import { postPath } from "@/lib/url";
import { hasWords, languageName, wordsFor } from "@/lib/words/words";

/**
 * The same post in another language, named in that one, for who reads it; in the page's where the interface does not
 * speak that one.
 */
function TranslationLink({ post, page }: { post: Post; page: string }) {
  const isSpoken = hasWords(post.lang);
  const own = { lang: post.lang, dir: post.dir };
  const name = languageName(post.lang);
  return (
    <a
      className="inline-block py-1 underline decoration-soft underline-offset-4"
      href={postPath(post.slug)}
      hrefLang={post.lang}
      rel="alternate"
      {...(isSpoken && own)}
    >
      {wordsFor(isSpoken ? post.lang : page).alsoIn(name)}
    </a>
  );
}

/**
 * The same post in other languages.
 * @param lang of the interface's words around them
 */
export function TranslationLinks({ posts, lang }: { posts: readonly Post[]; lang: string }) {
  if (posts.length === 0) return null;
  return (
    <nav aria-label={wordsFor(lang).translations} lang={lang} className="mt-3 font-sans text-soft text-ui">
      <ul className="flex flex-wrap gap-x-5">
        {posts.map(post => (
          <li key={post.slug}>
            <TranslationLink post={post} page={lang} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
