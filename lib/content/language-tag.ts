/** The language of a text, as front matter names it. */
import { z } from "zod";
import { isLang } from "../lang";
import { field } from "./field";

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Countries whose short name is no language's, and what is spoken there. */
const countries: ReadonlyMap<string, string> = new Map([
  ["cn", "zh"],
  ["cz", "cs"],
  ["dk", "da"],
  ["gr", "el"],
  ["jp", "ja"],
  ["kr", "ko"],
  ["ua", "uk"],
  ["vn", "vi"],
]);

/** The short name of a language by its name in English or by its own: `German`, `Deutsch`. */
function shortName(written: string): string | undefined {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const wanted = written.toLowerCase();
  return letters
    .flatMap(one => letters.map(other => one + other))
    .filter(code => languageNames.of(code) !== undefined)
    .find(code =>
      [languageNames, new Intl.DisplayNames(code, { type: "language" })].some(
        names => names.of(code)?.toLowerCase() === wanted,
      ),
    );
}

/** A field of a language. */
export const lang = field(z.string().refine(isLang), "a language tag (BCP 47), such as en or vi", value => {
  const [first = "", ...rest] = typeof value === "string" ? value.split("-") : [];
  const spoken = countries.get(first.toLowerCase());
  const joined = typeof value === "string" ? value.replaceAll("_", "-") : "";
  if (joined !== value && isLang(joined)) return `write ${joined}`;
  const short = typeof value === "string" ? shortName(value) : undefined;
  if (short !== undefined) return `write ${short}`;
  return spoken
    ? `write ${[spoken, ...rest].join("-")}: ${first} is a country`
    : "write the language's short name, such as en, vi or zh-Hans";
});
