/** What is told of cards: letters and emoji that they cannot show. */
import type { LoadResult } from "../content/load";
import { createBlog } from "../content/query";
import { imageFinder } from "../images/resolve";
import { type Problem, quote } from "../problem";
import { site } from "../site";
import { homePath } from "../url";
import { type Wanted, wantedCards } from "./card-texts";
import { type Unset, unset, unsetInHead } from "./card-unset";
import { coverOfCard } from "./cards";
import { imageRoots } from "./images";
import { placeOfSetting } from "./settings";

function listed(signs: readonly string[]): string {
  const shown = signs.slice(0, 6).join(" ");
  return quote(signs.length > 6 ? `${shown} …` : shown);
}

const knownLetters = "Latin, Greek and Cyrillic ones";

/** What is told of letters that a card cannot show, and of emoji. @param of whose card, in words */
function unsetProblems(
  place: Pick<Problem, "file" | "line" | "column">,
  { letters, emoji }: Unset,
  of: string,
  fix: string,
): Problem[] {
  const told = { ...place, subject: "card", severity: "warning" as const };
  const problems: Problem[] = [];
  if (letters.length > 0) {
    const expected = `letters that the fonts of ${of} have: ${knownLetters}`;
    problems.push({ ...told, expected, found: listed(letters), fix });
  }
  if (emoji.length > 0) {
    problems.push({
      ...told,
      expected: `emoji that can be drawn on ${of}`,
      found: listed(emoji),
      fix: "choose another, or let it be: the card is drawn without it",
    });
  }
  return problems;
}

/** What the head of all cards cannot show of the site's settings. */
async function headProblems(): Promise<Problem[]> {
  return (await unsetInHead()).flatMap(({ field, unset }) =>
    unsetProblems(
      placeOfSetting(field),
      unset,
      "the cards",
      `let it be: cards are drawn without the ${field}`,
    ),
  );
}

/** Whose card it is, in words, and what can be done where it cannot be drawn. */
function ownerOf({ path, post }: Wanted): { of: string; fix: string } {
  if (post) {
    const fix = "give the post a cover of 1200 × 630 pixels, or let it be: previews show the site's card";
    return { of: "the post's card", fix };
  }
  const of = `the card of ${path}`;
  if (path !== homePath) return { of, fix: "let it be: previews of that page show the site's card" };
  const fix = "let it be: the site's card shows its name, or there is none where that cannot be drawn either";
  return { of, fix };
}

/** Warnings of what cards cannot show, each at the title of the text that it is of; drafts and later posts too. */
export async function cardProblems({ content, titles }: LoadResult): Promise<Problem[]> {
  const problems = await headProblems();
  const find = imageFinder(imageRoots());
  for (const wanted of wantedCards(createBlog(content, { unpublished: true }))) {
    const { path, text, file, post } = wanted;
    // A cover that stands for the card shows none of its letters.
    if (file === null || (post && coverOfCard(post, find))) continue;
    const isHome = path === homePath;
    // Without an intro the home page has only the name on its card, which headProblems has checked.
    if (isHome && site.intro === "") continue;
    const place = isHome
      ? placeOfSetting("intro")
      : { file, ...(titles.get(file) ?? { line: 1, column: 1 }) };
    const { of, fix } = ownerOf(wanted);
    problems.push(...unsetProblems(place, await unset(text), of, fix));
  }
  return problems;
}
