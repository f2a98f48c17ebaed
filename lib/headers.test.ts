import Negotiator from "negotiator";
import { expect, test } from "vitest";
import { asksForMarkdown } from "./headers";

test.each([
  "text/markdown",
  "text/markdown, */*;q=0.1",
  "text/markdown, text/html",
  "text/markdown;q=1.0, text/x-markdown;q=0.9, text/plain;q=0.8, text/html;q=0.7, */*;q=0.1",
  "text/markdown; q=1, text/html",
  "text/html;q=0.5, text/markdown",
  "*/*, text/markdown",
  "application/xhtml+xml,text/markdown",
  "text/html, text/markdown",
  "text/html,text/markdown;q=1.0",
  "text/html;q=1, text/markdown",
  "image/png, text/html , application/xml, text/markdown, */*",
  "text/html, text/markdown;q=0.1",
  "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "text/markdown;q=0",
  "text/markdownish",
  "*/*",
  "text/*",
  "",
])("hosts that compare %j take it as npm start does", accept => {
  const liked = new Negotiator({ headers: { accept } }).mediaType(["text/html", "text/markdown"]);
  expect(new RegExp(`^${asksForMarkdown}$`).test(accept)).toBe(liked === "text/markdown");
});
