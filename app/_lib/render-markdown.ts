import { createElement } from "react";
import { TokenizerWords } from "@/components/islands/tokenizer/words";
import { plainWords } from "@/components/mdx/plain-words";
import { fileFinder } from "@/lib/blog/attached";
import { postMarkdown } from "@/lib/blog/post-markdown";
import { preparedVariable, readSet } from "@/lib/blog/prepared";
import { wholeAddresses } from "@/lib/blog/whole-addresses";
import type { Post } from "@/lib/content/types";
import { markdownOf } from "@/lib/mdx/plain/markdown";
import { plainBody } from "@/lib/mdx/plain/plain";
import type { IslandProps } from "@/lib/mdx/vocabulary";
import { postPath } from "@/lib/url";
import { blogVocabulary } from "./vocabulary";

async function BlogTokenizerWords(props: IslandProps<"Tokenizer">) {
  return createElement(TokenizerWords, { ...props, vocabulary: await blogVocabulary() });
}

const words = { ...plainWords, Tokenizer: BlogTokenizerWords };

/**
 * A post as a file of Markdown.
 * @param broken whether the check found faults in its text. Then, in development, a line stands in its place.
 */
export async function renderMarkdown(post: Post, broken: boolean): Promise<string> {
  if (broken) return postMarkdown(post, "This text cannot be shown yet: see the report on its page.\n");
  const { slug, file, lang, body } = post;
  const address = postPath(slug);
  const folder = process.env[preparedVariable];
  const prepared = folder ? readSet(folder, { file, address, lang, body }) : undefined;
  if (prepared) return postMarkdown(post, prepared.markdown);
  const addresses = wholeAddresses({ file, address });
  const tree = await plainBody({ tree: post.parse(), lang, words, addresses, files: fileFinder({ file }) });
  return postMarkdown(post, markdownOf(tree));
}
