import { expect, test } from "vitest";
import { parsePage } from "./html";
import { usedIn } from "./used";

test("a formula has the letters and signs that are drawn for it", () => {
  const html =
    "<!doctype html><body><p>x<math><mi>x</mi><mi>log</mi><msqrt><mi>θ</mi></msqrt></math></p></body>";
  const { characters } = usedIn(parsePage(html), []);
  for (const sign of ["𝑥", "θ", "𝜃", "√"]) expect(characters, sign).toContain(sign.codePointAt(0));
});

test("a page has the names of its own islands' scripts, and not those of others", () => {
  const html = '<!doctype html><body><figure data-island="next-token"></figure></body>';
  const { words } = usedIn(parsePage(html), ["toc-here"], "next-token-slot tokenizer-word island-fault");
  expect([...words]).toEqual(["toc-here", "next-token-slot", "island-fault"]);
});
