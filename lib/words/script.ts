/**
 * What the scripts of `enhance/` say. They speak English by themselves; a page in another language has the words of
 * that one beside it, by these. `#` stands for what a phrase is about.
 */
export const scriptPhrases = [
  // enhance/theme-button.ts
  "Theme: system",
  "Theme: light",
  "Theme: dark",
  // enhance/copy.ts, enhance/share.ts
  "Copied",
  "Selected",
  "Not copied",
  "Share",
  // enhance/reading-panel.ts
  "Reading settings",
  "Reading settings: reset",
  "Reset",
  "Text size",
  "Small",
  "Normal",
  "Large",
  "Larger",
  "Largest",
  "Line length",
  "Narrow",
  "Wide",
  "Typeface",
  "Serif",
  "Sans serif",
  // enhance/shortcuts.ts
  "Keyboard shortcuts",
  "Use these shortcuts",
  " then ",
  "Search",
  "Next heading",
  "Previous heading",
  "Newer post",
  "Older post",
  "Home page",
  "Posts",
  "Tags",
  "Series",
  "Archive",
  "Theme: system, light, dark",
  "This list",
  "Close",
  // enhance/look.ts
  "Preview: #",
  "Open the file",
  // enhance/cite-figure.ts
  "Cite #",
  "Copy",
  "Copy #",
  "Address",
  "Citation",
  "# in",
  "Picture #",
  "Picture, light #",
  "dark #",
  "File",
  "Enlarge",
  // enhance/search-*.ts
  "Search the posts",
  "Search page, with tags, years and series",
  "The search could not be loaded.",
  "There is nothing to search yet.",
  "The first # characters were looked for.",
  "Nothing found.",
  "1 result.",
  "# results.",
  "No text has “#”.",
  "Show more",
  "Look among:",
  "Order",
  "Relevance",
  "Newest first",
  "Tag",
  "Year",
  "All tags",
  "All years",
  "All series",
] as const;

export type ScriptPhrase = (typeof scriptPhrases)[number];

/** Each phrase in another language. */
export type ScriptWords = Readonly<Record<ScriptPhrase, string>>;
