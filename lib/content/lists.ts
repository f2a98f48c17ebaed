/**
 * How many items stand on one page of a list that is not of posts alone. A page has at most 60 KB of HTML
 * (lib/finish/budgets.ts): 32 of them are around the list.
 */

/** Tags, each with a line that says what it stands for. */
export const tagsPageSize = 36;

/** Series, of which the newest show their parts. */
export const seriesIndexPageSize = 24;

/** Parts of one series. */
export const seriesPageSize = 12;
