import { describe, expect, test } from "vitest";
import { fontsIn, readStyleSheet } from "./style-sheet";

function cut(
  css: string,
  names: string[],
  text = "a",
  words: string[] = [],
  mayChange = false,
  ahead: string[] = [],
): string {
  const characters = new Set([...text].map(character => character.codePointAt(0) ?? 0));
  const { rules, fonts } = readStyleSheet(css, "/_next/static/chunks/site.css").cut({
    names: new Set(names),
    words: new Set(words),
    characters,
    mayChange,
    fontsAhead: new Set(ahead),
  });
  return fonts + rules;
}

describe("a rule stays where something in the page may match it", () => {
  test.each([
    [".a{x:1}.b{x:2}", [".a"], ".a{x:1}"],
    [".a,.b{x:1}", [".b"], ".b{x:1}"],
    ["p.a{x:1}", [".a"], ""],
    ["p.a{x:1}", [".a", "p"], "p.a{x:1}"],
    [":is(.a,.b) p{x:1}", ["p", ".b"], ":is(.a,.b) p{x:1}"],
    [":is(.a,.b) p{x:1}", ["p"], ""],
    [":not(.a){x:1}", [], ":not(.a){x:1}"],
    ["p:has(> .a){x:1}", ["p"], ""],
    ["[data-theme=dark] p{x:1}", ["p"], "[data-theme=dark] p{x:1}"],
    ["#one{x:1}", ["#one"], "#one{x:1}"],
    ["*,::before{x:1}", [], "*,::before{x:1}"],
    [".a\\:b\\/2{x:1}", [".a:b/2"], ".a\\:b\\/2{x:1}"],
    [".a{x:1;& .b{x:2}}", [], ".a{x:1;& .b{x:2}}"],
    ["::placeholder{x:1}", ["p"], ""],
    ["::placeholder{x:1}", ["textarea"], "::placeholder{x:1}"],
    ["::-webkit-datetime-edit-year-field{x:1}", ["p"], ""],
    // Without it a film is printed without its picture (app/print.css).
    [".a>video::-webkit-media-controls{x:1}", [".a", "video"], ".a>video::-webkit-media-controls{x:1}"],
    [".a>video::-webkit-media-controls{x:1}", [".a"], ""],
    [".a::file-selector-button{x:1}", [".a", "input"], ".a::file-selector-button{x:1}"],
    ["::selection,::marker{x:1}", [], "::selection,::marker{x:1}"],
    [".a{x:1;x:1;x:1;y:1;x:1}", [".a"], ".a{x:1;y:1;x:1}"],
  ])("%s on a page with %s", (css, names, left) => {
    expect(cut(css, names)).toBe(left);
  });

  test("and in what stands around it; what is left empty goes", () => {
    const css = "@layer base{@media print{.a{x:1}.b{x:2}}}@layer more{.b{x:3}}";
    expect(cut(css, [".a"])).toBe("@layer base{@media print{.a{x:1}}}");
  });

  test("and where the page's own scripts name it", () => {
    expect(cut(".js .a{x:1}.sr-only{x:2}", [".a"], "a", ["js", "sr-only"])).toBe(".js .a{x:1}.sr-only{x:2}");
  });
});

test("a font goes where the page has no letter of it, and what the sheet prints counts as the page's", () => {
  const face = (name: string, range: string) =>
    `@font-face{font-family:F;src:url(../media/${name}.woff2)format("woff2");unicode-range:${range}}`;
  const css = `${face("latin", "U+??,U+131")}${face("vietnamese", "U+1EA0-1EF9")}${face("signs", "U+20AB")}*{font:1em F}`;
  const latin = { address: "/_next/static/media/latin.woff2", isBasic: true };
  const vietnamese = { address: "/_next/static/media/vietnamese.woff2", isBasic: false };
  const signs = { address: "/_next/static/media/signs.woff2", isBasic: false };
  expect(fontsIn(cut(css, [], "abc"))).toEqual([latin]);
  expect(fontsIn(cut(css, [], "Việt"))).toEqual([latin, vietnamese]);
  expect(fontsIn(cut(`${css}p::after{content:"\\20AB"}`, ["p"]))).toContainEqual(signs);
});

test("a file that holds others of its face stands in their place where it is fetched ahead, and nowhere else", () => {
  const face = (name: string, range: string, weight = 400) =>
    `@font-face{font-family:F;font-weight:${weight};src:url(/${name}.woff2);unicode-range:${range}}`;
  const css = `${face("f.whole", "U+20-7E,U+1EA0-1EF9")}${face("f.core", "U+20-7E")}${face("f.vietnamese", "U+1EA0-1EF9")}${face("f.signs", "U+20AB")}${face("bold.core", "U+20-7E", 600)}*{font:1em F}`;
  const files = (ahead: string[]) =>
    fontsIn(cut(css, [], "Việt ₫", [], false, ahead)).map(one => one.address);
  expect(files([])).toEqual(["/f.core.woff2", "/f.vietnamese.woff2", "/f.signs.woff2", "/bold.core.woff2"]);
  expect(files(["/f.whole.woff2"])).toEqual(["/f.whole.woff2", "/f.signs.woff2", "/bold.core.woff2"]);
});

test("a font that stays names the letters that the page has of it, or may come to have", () => {
  const face = (range: string) =>
    `@font-face{font-family:F;src:url(/f.woff2);unicode-range:${range}}*{font:1em F}`;
  const css = face("U+20-7E,U+A0,U+A9,U+2010-2014,U+2018-2019,U+201C-201D");
  expect(cut(css, [], "It’s – so")).toBe(face("U+0-7f,U+2013,U+2019"));
  expect(cut(css, [], "It’s – so", [], true)).toBe(css);
  // The list is not made longer than it was.
  expect(cut(face("U+1EA0-1EF9"), [], "Việt ệấờửỡ")).toBe(face("U+1EA0-1EF9"));
  expect(cut(face("U+41-5A,U+C0-C3"), [], "A–B")).toBe(face("U+41-5a"));
});

test("faces that readers have themselves are with the rules, files in the page", () => {
  const css =
    '@font-face{font-family:F;src:url(/f.woff2)}@font-face{font-family:"F on Arial";src:local(Arial)}@font-face{font-family:"G on Arial";src:local(Arial)}p{font-family:F,"F on Arial"}';
  const used = {
    words: new Set<string>(),
    characters: new Set([0x61]),
    mayChange: false,
    fontsAhead: new Set<string>(),
  };
  expect(readStyleSheet(css, "/site.css").cut({ ...used, names: new Set(["p"]) })).toEqual({
    rules: '@font-face{font-family:"F on Arial";src:local(Arial)}p{font-family:F,"F on Arial"}',
    fonts: "@font-face{font-family:F;src:url(/f.woff2)}",
  });
});

test("a font goes where no rule that is left names it", () => {
  const face = '@font-face{font-family:"Small Caps";src:url(/f.woff2)}';
  const css = `${face}abbr{font-family:"Small Caps",serif}`;
  expect(cut(css, ["p"])).toBe("");
  expect(cut(css, ["abbr"])).toBe(css);
});

test("keyframes go where no animation of that name is left", () => {
  const css =
    ".a{animation:read 1s}.b{animation-name:read-on}@keyframes read{to{top:0}}@keyframes read-on{to{top:1px}}";
  expect(cut(css, [".a"])).toBe(".a{animation:read 1s}@keyframes read{to{top:0}}");
  expect(cut(css, [".b"])).toBe(".b{animation-name:read-on}@keyframes read-on{to{top:1px}}");
});

test("a registered property goes where nothing uses it", () => {
  const css =
    ".a{--x:1}.b{--y:1}@property --x{syntax:'*';inherits:false}@property --y{syntax:'*';inherits:false}";
  expect(cut(css, [".a"])).toBe(".a{--x:1}@property --x{syntax:'*';inherits:false}");
});

test("statements stay", () => {
  expect(cut("@layer a,b;@view-transition{navigation:auto}", [])).toBe(
    "@layer a,b;@view-transition{navigation:auto}",
  );
});

describe("what Tailwind's utilities hand to one another", () => {
  test("goes where no rule reads it, declaration and registration", () => {
    const css =
      '.a{--tw-leading:1;line-height:1}.b{--tw-edge:solid;x:var(--tw-edge)}.c{--tw-leading:2}@property --tw-leading{syntax:"*"}@property --tw-edge{syntax:"*"}';
    expect(cut(css, [".a", ".b", ".c"])).toBe(
      '.a{line-height:1}.b{--tw-edge:solid;x:var(--tw-edge)}@property --tw-edge{syntax:"*"}',
    );
  });

  test("is not set a second time for browsers without @property", () => {
    expect(cut("@layer properties{*{--tw-edge:solid}}.b{x:var(--tw-edge)}", [".b"])).toBe(
      ".b{x:var(--tw-edge)}",
    );
  });

  test("leaves properties of the site's own alone", () => {
    expect(cut(".a{--text-scale:1}@layer properties;", [".a"])).toBe(".a{--text-scale:1}@layer properties;");
  });
});
