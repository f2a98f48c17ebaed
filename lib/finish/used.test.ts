import { expect, test } from "vitest";
import { parsePage } from "./html";
import { usedIn } from "./used";

test("a formula has the letters and signs that are drawn for it", () => {
  const html =
    "<!doctype html><body><p>x<math><mi>x</mi><mi>log</mi><msqrt><mi>θ</mi></msqrt></math></p></body>";
  const { characters } = usedIn(parsePage(html), [], false);
  for (const sign of ["𝑥", "θ", "𝜃", "√"]) expect(characters, sign).toContain(sign.codePointAt(0));
});
