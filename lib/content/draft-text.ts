/** What `content:new` writes into a post for its author to replace: an error in one that is to go out. */
export const draftExcerpt = "One sentence on what this is about.";
export const draftParagraph = "The text begins here.";
