/** How much is looked at to find related posts, and how much is enough. */

/** Related posts that are shown. */
export const mostRelated = 3;

/** The least score of one: the tags' part and the words' part are 0 to 1 each. */
export const leastScore = 0.3;

/** The least that the words of a post must have in common with another's before its tags are looked at. */
export const leastWords = 0.1;

/** Words that a post is compared by. */
export const profileWords = 20;

/** Posts of one language from which on the use of a word tells something. */
export const leastPosts = 12;

/** Posts that a word or a tag leads to. */
export const mostLeads = 32;

/** Words that explain. */
export const mostReasons = 3;
