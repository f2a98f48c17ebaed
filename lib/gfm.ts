/** What of GitHub's Markdown the blog reads otherwise, for everything that parses a text. */

/** Words are struck out by two signs alone: "5~10 and 20~30" are two ranges. */
export const gfmOptions = { singleTilde: false } as const;
