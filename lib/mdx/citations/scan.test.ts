import { expect, test } from "vitest";
import { readLocator, scanCitations } from "./scan";

function scan(text: string) {
  return scanCitations(text, () => false).map(({ from, to, isNarrative, items }) => ({
    text: text.slice(from, to),
    isNarrative,
    items: items.map(({ key, prefix, suffix, locator, suppressAuthor }) =>
      [prefix, suppressAuthor ? "-" : "", key, locator && `${locator.label} ${locator.value}`, suffix]
        .filter(Boolean)
        .join("|"),
    ),
  }));
}

test.each([
  ["[@vaswani2017]", ["vaswani2017"]],
  ["[@a; @b, p. 3]", ["a", "b|page 3"]],
  ["[see @a, pp. 3-5, and others]", ["see |a|page 3-5|, and others"]],
  ["[-@a]", ["-|a"]],
  [
    "[e.g. -@a, chap. 2; see also @DBLP:conf/x.y_2, 12]",
    ["e.g. |-|a|chapter 2", "see also |DBLP:conf/x.y_2|page 12"],
  ],
  ["[@a; and others]", ["a|; and others"]],
  ["[@a, § 2.1]", ["a|section 2.1"]],
  ["[@a 2020]", ["a| 2020"]],
])("%s", (text, items) => {
  expect(scan(`Before ${text} after.`)).toEqual([{ text, isNarrative: false, items }]);
});

test("a key in running text is a citation too, with a place behind it", () => {
  expect(scan("As @a says (@b's), @c [p. 3] and @d [not this].")).toEqual([
    { text: "@a", isNarrative: true, items: ["a"] },
    { text: "@b", isNarrative: true, items: ["b"] },
    { text: "@c [p. 3]", isNarrative: true, items: ["c|page 3"] },
    { text: "@d", isNarrative: true, items: ["d"] },
  ]);
});

test.each(["me@example.org", "a@b", "https://x.org/@user", "@@a", "[to me@example.org]", "@ a"])(
  "%s holds none",
  text => {
    expect(scan(text)).toEqual([]);
  },
);

test("an escaped sign is none", () => {
  expect(scanCitations("[@a] @b", offset => offset === 1 || offset === 5)).toEqual([]);
});

test("a place is read with its label, else as pages where a comma stands before", () => {
  expect(readLocator(", pp. 3-5")).toMatchObject({
    locator: { label: "page", value: "3-5", written: "pp.\u00a03–5" },
  });
  expect(readLocator(", 33, 35-37 and more")).toMatchObject({
    locator: { label: "page", value: "33, 35-37" },
    suffix: " and more",
  });
  expect(readLocator(", p. iv")).toMatchObject({ locator: { label: "page", value: "iv" } });
  expect(readLocator(", in part").locator).toBeNull();
});
