import { getBlog } from "@/lib/blog/blog";
import { parseBody } from "@/lib/content/parse-body";
import type { Blog } from "@/lib/content/query";
import type { Vocabulary } from "@/lib/tokenizer/encode";
import { train } from "@/lib/tokenizer/train";
import { walk } from "@/lib/tree";

/** The prose of a body as it is read: no syntax, no addresses, no blocks of code. */
function proseOf(body: string): string {
  const prose: string[] = [];
  walk(parseBody(body).tree, node => {
    if (node.type === "text" || node.type === "inlineCode") prose.push(node.value);
    else if (node.type === "break") prose.push("\n");
    else if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      prose.push("\n\n");
    }
  });
  return prose.join("").trim();
}

/** The listed posts' prose, newest first, each parsed when it is asked for. */
export function* proseOfPosts({ posts }: Pick<Blog, "posts">): Generator<string> {
  for (const { status, body } of posts) if (status === "published") yield proseOf(body);
}

const vocabularies = new WeakMap<Blog, Vocabulary>();

/**
 * What byte-pair encoding learns from the blog's own published posts, newest first, as far as `train` reads.
 * Learned once for a state of the blog, and always the same object for it.
 */
export async function blogVocabulary(): Promise<Vocabulary> {
  const { blog } = await getBlog();
  const known = vocabularies.get(blog);
  if (known) return known;
  const vocabulary = train(proseOfPosts(blog));
  vocabularies.set(blog, vocabulary);
  return vocabulary;
}
