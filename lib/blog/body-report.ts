/** What one body says by itself: nothing of it depends on other files. */
import type { Root } from "mdast";
import type { BibEntry } from "../bibliography";
import { type BodyReferences, factsOf, referencesOf } from "../content/body";
import { findLosses } from "../content/losses";
import { foldFormulas } from "../content/notation";
import { parseBody } from "../content/parse-body";
import { termsOf } from "../content/terms";
import type { BodyFacts } from "../content/types";
import type { Macros } from "../formula";
import type { GlossaryEntry } from "../glossary";
import { type AttachedReference, attachedOf } from "../mdx/attached";
import { checkMdx } from "../mdx/check";
import { citeSources } from "../mdx/citations/cite";
import { meantTag } from "../mdx/html";
import { markTerms } from "../mdx/terms";
import type { LocalProblem, UnclosedTag } from "../problem";
import { site } from "../site";

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

/** What a body can name that lies in other files, and the language that citations are set in. */
type Citing = {
  lang: string;
  bibliography: readonly BibEntry[];
  glossary: readonly GlossaryEntry[];
  macros?: Macros;
};

/** A tag that is open under a wrong name is told its right one: closing it alone would make another mistake of it. */
function withMeantTag(problem: LocalProblem, unclosed: readonly UnclosedTag[]): LocalProblem {
  const tag = unclosed.find(({ line, column }) => line === problem.line && column === problem.column);
  const meant = tag && meantTag(tag.name);
  return meant ? { ...problem, fix: `${meant} It needs a closing tag, too` } : problem;
}

/**
 * Parses and checks a body, and sets its citations.
 * @param body as `Post.body`
 * @returns the report, and the tree it was made of; the tree is the caller's
 */
export async function reportOn(body: string, citing: Citing): Promise<BodyReport & { tree: Root }> {
  const { tree, problems: syntax, unclosed } = parseBody(body, citing.macros);
  // Before the check, which knows HTML.
  const problems = [
    ...syntax.map(problem => withMeantTag(problem, unclosed)),
    ...markTerms(tree, citing.glossary),
  ];
  problems.push(...(await checkMdx(tree, body, unclosed)), ...findLosses(tree, body));
  // What an author wrote is compared with other texts, not what a style makes of it.
  const terms = termsOf(tree);
  problems.push(...(await citeSources(tree, { body, ...citing, style: site.citations })));
  const references = referencesOf(tree);
  // The remains of a tag on a line with a fault can read as a link that its author never wrote.
  const faulty = new Set(syntax.map(problem => problem.line));
  references.links = references.links.filter(
    ({ line, target }) => !faulty.has(line) || !/[<>\s]/.test(target),
  );
  return {
    facts: factsOf(tree, citing.lang),
    terms,
    references,
    attached: await attachedOf(tree),
    problems: foldFormulas(body, problems),
    tree,
  };
}
