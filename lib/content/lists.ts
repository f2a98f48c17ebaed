/**
 * How many items stand on one page of a list that is not of posts alone. A page has at most 60 KB of HTML
 * (lib/finish/budgets.ts), of which 13 are around the list in English. They were 32 when these were chosen, with the
 * style sheet among them.
 */

/** Tags, each with a line that says what it stands for. */
export const tagsPageSize = 36;

/** Series, of which the newest show their parts. */
export const seriesIndexPageSize = 24;

/** Parts of one series. */
export const seriesPageSize = 11;

/** Posts of one page of the feed of all of them. A page of long posts stays under 2 MB. */
export const wholeFeedSize = 50;

/** Posts of every other feed: the newest. */
export const feedSize = 20;
