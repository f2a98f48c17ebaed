import type { Root } from "mdast";
import { createElement } from "react";
import { TokenizerWords } from "@/components/islands/tokenizer/words";
import { plainWords } from "@/components/mdx/plain-words";
import { type Worded, worded } from "@/components/mdx/worded";
import { fileFinder } from "@/lib/blog/attached";
import { citedTree } from "@/lib/blog/cited-tree";
import { postMarkdown } from "@/lib/blog/post-markdown";
import { preparedVariable, readSet, sourceOf } from "@/lib/blog/prepared";
import { tableResolver } from "@/lib/blog/tables";
import { wholeAddresses } from "@/lib/blog/whole-addresses";
import type { Post } from "@/lib/content/types";
import type { IslandWords } from "@/lib/mdx/plain/component-words";
import { markdownOf } from "@/lib/mdx/plain/markdown";
import { plainBody } from "@/lib/mdx/plain/plain";
import type { IslandProps } from "@/lib/mdx/vocabulary";
import { postPath } from "@/lib/url";
import { wordsFor } from "@/lib/words/words";
import { blogVocabulary } from "./vocabulary";

async function BlogTokenizerWords(props: Worded<IslandProps<"Tokenizer">>) {
  return createElement(TokenizerWords, { ...props, vocabulary: await blogVocabulary() });
}

/** What components say, in the language of the text. */
function wordsIn(lang: string) {
  const words = wordsFor(lang);
  return { ...plainWords(words), Tokenizer: worded(BlogTokenizerWords, words) } satisfies IslandWords;
}

/** A post's text as plain Markdown's tree. @param diagrams whether they come to their source or to words */
export async function plainTree(post: Post, diagrams: "source" | "words" = "source"): Promise<Root> {
  const { slug, file, lang } = post;
  const addresses = wholeAddresses({ file, address: postPath(slug) });
  const tables = tableResolver({ file });
  const files = fileFinder({ file });
  return plainBody({
    tree: await citedTree(post),
    lang,
    words: wordsIn(lang),
    addresses,
    tables,
    files,
    diagrams,
  });
}

/** A post's text as plain Markdown. */
async function plainText(post: Post): Promise<string> {
  const folder = process.env[preparedVariable];
  const prepared = folder ? readSet(folder, sourceOf(post)) : undefined;
  return prepared ? prepared.markdown : markdownOf(await plainTree(post));
}

/**
 * A post as a file of Markdown.
 * @param broken whether the check found faults in its text. Then, in development, a line stands in its place.
 */
export async function renderMarkdown(post: Post, broken: boolean): Promise<string> {
  if (broken) return postMarkdown(post, "This text cannot be shown yet: see the report on its page.\n");
  return postMarkdown(post, await plainText(post));
}
