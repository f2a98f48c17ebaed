/**
 * What the words of a language are taken for, by the scopes of its grammar: six kinds, and all else is plain ink. A kind
 * is a class, whose colours in both themes stand in `app/code.css`. To Shiki each is a colour of its own, since colours
 * are all that a theme can tell apart.
 */
import type { ThemeRegistrationRaw } from "shiki/core";
import { terminalColours } from "./ansi";

/** The kinds of words, by the class that a page has for each. */
const tokenClasses = ["co", "kw", "st", "nu", "fn", "ty", "rm"] as const;
type TokenClass = (typeof tokenClasses)[number];

/** TextMate scopes by kind. The more exact one goes before the other, wherever they stand. */
const scopes: Readonly<Record<TokenClass, readonly string[]>> = {
  // Remarks, and what is only there to quote.
  co: [
    "comment",
    "punctuation.definition.comment",
    "markup.quote",
    "meta.diff.header",
    "punctuation.definition.from-file.diff",
    "punctuation.definition.to-file.diff",
    "meta.separator",
  ],
  kw: [
    "keyword",
    "storage",
    "variable.language",
    "support.type.property-name.css",
    "entity.name.tag",
    "markup.heading",
    "entity.name.section",
    "punctuation.definition.heading",
    "meta.diff.range",
    "punctuation.definition.range.diff",
  ],
  st: [
    "string",
    "punctuation.definition.string",
    "markup.inserted",
    "punctuation.definition.inserted",
    "markup.inline.raw",
    "markup.underline.link",
    "string.regexp",
  ],
  nu: [
    "constant.numeric",
    "constant.language",
    "constant.character",
    "constant.other",
    "support.constant",
    "keyword.other.unit",
    "punctuation.definition.constant",
  ],
  fn: [
    "entity.name.function",
    "support.function",
    "meta.function-call.generic",
    "entity.name.command",
    "variable.function",
    "support.variable.magic",
  ],
  ty: [
    "entity.name.type",
    "entity.name.tag.yaml",
    "entity.name.class",
    "entity.name.namespace",
    "entity.other.inherited-class",
    "entity.other.attribute-name",
    "support.class",
    "support.type",
    "support.type.property-name",
    "meta.object-literal.key",
    "meta.decorator",
    "entity.name.function.decorator",
    "variable.parameter.function-call",
  ],
  rm: ["markup.deleted", "punctuation.definition.deleted"],
};

/** Signs that grammars call keywords, and that plain ink suits better. */
const plain: readonly string[] = [
  "keyword.operator",
  "punctuation",
  "storage.type.function.arrow",
  "meta.embedded",
  "meta.template.expression",
  "string variable",
];

/** Words among the signs. */
const words: readonly string[] = [
  "keyword.operator.new",
  "keyword.operator.expression",
  "keyword.operator.logical.python",
  "keyword.operator.word",
  "storage.type",
];

const ink = "#000010";

function colourOf(index: number): string {
  return `#0000${(0x11 + index).toString(16)}`;
}

const classes = new Map<string, TokenClass>(tokenClasses.map((name, index) => [colourOf(index), name]));

/** The class of a colour that Shiki gives to a word by `theme`; null for plain ink. */
export function classOf(colour: string | undefined): TokenClass | null {
  return classes.get(colour?.toLowerCase() ?? "") ?? null;
}

/** A colour for each kind of word, which `classOf` turns back into its class: no reader sees it. */
export const theme = {
  name: "kinds",
  type: "light",
  colors: { "editor.foreground": ink, "editor.background": "#fffffe", ...terminalColours },
  settings: [
    { settings: { foreground: ink } },
    ...tokenClasses.map((name, index) => ({
      scope: [...scopes[name]],
      settings: { foreground: colourOf(index) },
    })),
    { scope: [...plain], settings: { foreground: ink } },
    { scope: [...words], settings: { foreground: colourOf(tokenClasses.indexOf("kw")) } },
  ],
} satisfies ThemeRegistrationRaw;

/** The grounds and inks of the theme that are no colour of a word. */
export const themeInk = { ink, ground: theme.colors["editor.background"] };
