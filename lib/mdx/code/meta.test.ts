import { describe, expect, test } from "vitest";
import { readMeta } from "./meta";

const ten = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`).join("\n");

/** What is wrong with a text behind "python" on a block of ten lines: where, what was found, and the way out. */
function faults(meta: string, lang = "python"): string[] {
  return readMeta(meta, lang, ten).faults.map(({ at, found, fix }) => `${at} ${found} | ${fix}`);
}

test("all options of a block are read, in any order", () => {
  const { options, faults: none } = readMeta(
    'title="train.py" lines=10 {1,3-5} focus={4} wrap id="lst:train-it" /line 2/ /1/',
    "python",
    ten,
  );
  expect(none).toEqual([]);
  expect(options).toEqual({
    title: "train.py",
    id: "lst:train-it",
    lines: 10,
    marked: new Set([1, 3, 4, 5]),
    focused: new Set([4]),
    words: ["line 2", "1"],
    wrap: true,
    changed: null,
  });
  expect(readMeta("lines", "js", ten).options.lines).toBe(1);
  expect(readMeta('{ 1 , 3 - 5 } title="a {b} / c"', "js", ten)).toMatchObject({
    options: { title: "a {b} / c", marked: new Set([1, 3, 4, 5]) },
    faults: [],
  });
  expect(readMeta("/a\\/b c/", "js", "x a/b c").options.words).toEqual(["a/b c"]);
});

test("the first word behind `diff` is the language that changed", () => {
  expect(readMeta("python lines", "diff", ten)).toMatchObject({
    options: { changed: "python", lines: 1 },
    faults: [],
  });
  expect(readMeta("wrap", "diff", ten)).toMatchObject({ options: { changed: null, wrap: true }, faults: [] });
});

describe("is wrong:", () => {
  test.each([
    ["a word that is no option", "wrpa", '0 "wrpa" | did you mean "wrap"?'],
    ["one that other blogs have", "lines showLineNumbers", '6 "showLineNumbers" | write lines'],
    [
      "Hugo's, in braces",
      '{linenos=table,hl_lines=[2,"4-6"],linenostart=5}',
      '0 "{linenos=table,hl_lines=[2,"4-6"],linenostart=5}" | write {2,4-6} lines=5',
    ],
    [
      "Hugo's, in braces, of which nothing is left",
      "{linenos=false}",
      '0 "{linenos=false}" | delete it: nothing here stands for it',
    ],
    ["Pandoc's", '{.numberLines startFrom="5"}', '0 "{.numberLines startFrom="5"}" | write lines=5'],
    ["Pandoc's name", "{#lst:Train_it}", '0 "{#lst:Train_it}" | write id="lst:train-it"'],
    ["one that does nothing here", "live", '0 "live" | delete it: nothing here stands for it'],
    ["MkDocs'", 'hl_lines="2 4-6"', '0 "hl_lines="2 4-6"" | write {2,4-6}'],
    ["MkDocs' numbers", 'linenums="5"', '0 "linenums="5"" | write lines=5'],
    ["one that is like none", "python", '0 "python" | delete it, or say it in the text'],
    ["a name that every object has", "constructor", '0 "constructor" | delete it, or say it in the text'],
    ["a file's name", "src/App.js", '0 "src/App.js" | write title="src/App.js"'],
    ["a file's name without a folder", "app.js", '0 "app.js" | write title="app.js"'],
    ["a title without marks", "title=reward.py", '0 "title=reward.py" | write title="reward.py"'],
    ["an empty title", 'title=" "', '0 "title=" "" | write title="train.py"'],
    [
      "lists of marks",
      'lines [[1, 2, "loss"], [2, 5, "step"]]',
      '6 "[[1, 2, "loss"], [2, 5, "step"]]" | mark lines by their numbers, {2,5}, and words as /word/',
    ],
    ["a title that is not closed", 'title="a b', '0 "title="a b" | close what it opens, or delete it'],
    ["a first line that is no number", "lines=a", '0 "lines=a" | write lines, or lines=10'],
    ["focus without lines", "focus", '0 "focus" | write focus={4}'],
    ["a value that means nothing", "wrap=no", '0 "wrap=no" | write wrap'],
    ["a range that goes down", "wrap {9-3}", '5 "9-3" | write 3-9'],
    [
      "a line behind the last",
      "focus={4,11}",
      '0 "11" | lines are counted from the block\'s first, whatever number it shows',
    ],
    ["line 0", "{0}", '0 "0" | lines are counted from the block\'s first, whatever number it shows'],
    ["no lines", "{}", "0 nothing where a line should be | write numbers and ranges of them, with commas"],
    ["words for lines", "{a-b}", '0 "a-b" | write numbers and ranges of them, with commas'],
    ["braces that are not closed", "{1,3", '0 "{1,3" | close what it opens, or delete it'],
    ["a word that is not there", "/loss/", "0 /loss/ | write it as it stands there"],
    ["something twice", "{1} wrap {2}", "9 a second one | write it once"],
  ])("%s", (_, meta, found) => {
    expect(faults(meta)).toEqual([found]);
  });

  test("all of it is told", () => {
    expect(faults("wrpa {12} title=x")).toEqual([
      '0 "wrpa" | did you mean "wrap"?',
      '5 "12" | lines are counted from the block\'s first, whatever number it shows',
      '10 "title=x" | write title="x"',
    ]);
  });
});
