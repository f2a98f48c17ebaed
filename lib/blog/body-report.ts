/** What one body says by itself: nothing of it depends on other files. */
import type { Root } from "mdast";
import { type BodyReferences, factsOf, referencesOf } from "../content/body";
import { findLosses } from "../content/losses";
import { foldFormulas } from "../content/notation";
import { parseBody } from "../content/parse-body";
import { termsOf } from "../content/terms";
import type { BodyFacts } from "../content/types";
import { type AttachedReference, attachedOf } from "../mdx/attached";
import { checkMdx } from "../mdx/check";
import type { LocalProblem } from "../problem";

/** `facts` are not yet set as the post's language wants them. */
export type BodyReport = {
  facts: BodyFacts;
  /** The words that it is compared with others by, as lib/content/terms.ts writes them. */
  terms: string;
  references: BodyReferences;
  /** The films, sounds and tables that it shows. */
  attached: AttachedReference[];
  problems: LocalProblem[];
};

/**
 * Parses and checks a body.
 * @param body as `Post.body`
 * @returns the report, and the tree it was made of; the tree is the caller's
 */
export async function reportOn(body: string): Promise<BodyReport & { tree: Root }> {
  const { tree, problems: syntax } = parseBody(body);
  const problems = [...syntax, ...(await checkMdx(tree)), ...findLosses(tree, body)];
  const references = referencesOf(tree);
  // The remains of a tag on a line with a fault can read as a link that its author never wrote.
  const faulty = new Set(syntax.map(problem => problem.line));
  references.links = references.links.filter(
    ({ line, target }) => !faulty.has(line) || !/[<>\s]/.test(target),
  );
  return {
    facts: factsOf(tree),
    terms: termsOf(tree),
    references,
    attached: await attachedOf(tree),
    problems: foldFormulas(body, problems),
    tree,
  };
}
