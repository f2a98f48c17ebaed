/** What components say where there is no page: elements of HTML, of the props that a body gives them. */
import { type ComponentType, createElement, type ReactElement } from "react";
import type { IslandName } from "../../island";
import { type ElementComponents, type ElementName, elementProps, plotFigureProps } from "../elements";
import { componentProps, type IslandProps, type PlainNoteProps } from "../vocabulary";

/** What each island says where there is no page. */
export type IslandWords = { [Name in IslandName]: ComponentType<IslandProps<Name>> };

/**
 * What components say where there is no page, as elements of HTML. They have no state. Figures are known here; islands
 * where the body has some.
 */
export type PlainWords = {
  Note: ComponentType<PlainNoteProps>;
  elements: ElementComponents;
} & Partial<IslandWords>;

type WordsOfIsland = (props: object, id: string, words: PlainWords) => ReactElement | null;

/** The words of each island, its props checked; null where there are none for it. */
export const islandWords: Readonly<Record<IslandName, WordsOfIsland>> = {
  NextToken: (props, id, { NextToken }) =>
    NextToken ? createElement(NextToken, { ...componentProps.NextToken.parse(props), id }) : null,
  PolicyLoop: (props, id, { PolicyLoop }) =>
    PolicyLoop ? createElement(PolicyLoop, { ...componentProps.PolicyLoop.parse(props), id }) : null,
  Tokenizer: (props, id, { Tokenizer }) =>
    Tokenizer ? createElement(Tokenizer, { ...componentProps.Tokenizer.parse(props), id }) : null,
};

type ElementWords = (props: object, words: ElementComponents, children: ReactElement) => ReactElement;

/** The words of each element, its props checked. */
export const elementWords: Readonly<Record<ElementName, ElementWords>> = {
  Audio: (props, words, children) => createElement(words.Audio, elementProps.Audio.parse(props), children),
  Before: (props, words, children) => createElement(words.Before, elementProps.Before.parse(props), children),
  After: (props, words, children) => createElement(words.After, elementProps.After.parse(props), children),
  BeforeAfter: (props, words, children) =>
    createElement(words.BeforeAfter, elementProps.BeforeAfter.parse(props), children),
  Compare: (props, words, children) =>
    createElement(words.Compare, elementProps.Compare.parse(props), children),
  Conversation: (props, words, children) =>
    createElement(words.Conversation, elementProps.Conversation.parse(props), children),
  Embed: (props, words, children) => createElement(words.Embed, elementProps.Embed.parse(props), children),
  Kbd: (props, words, children) => createElement(words.Kbd, elementProps.Kbd.parse(props), children),
  Steps: (props, words, children) => createElement(words.Steps, elementProps.Steps.parse(props), children),
  Tokens: (props, words, children) => createElement(words.Tokens, elementProps.Tokens.parse(props), children),
  Turn: (props, words, children) => createElement(words.Turn, elementProps.Turn.parse(props), children),
  Video: (props, words, children) => createElement(words.Video, elementProps.Video.parse(props), children),
  // The compiler has drawn it: beside its caption it has what came of that.
  Plot: (props, words) => createElement(words.Plot, plotFigureProps.parse(props)),
};
