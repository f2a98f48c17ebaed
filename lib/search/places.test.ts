import { describe, expect, test } from "vitest";
import { openIndex } from "./ask";
import { writePostings } from "./format";
import { readQuery } from "./likeness";
import { Places, partsOf } from "./places";

/** Texts of a few words again and again, so that each is in every page, many times. */
const vocabulary = "of the a model reward policy".split(" ");
const pages = Array.from({ length: 80 }, (_, page) =>
  Array.from({ length: 600 }, (_, at) => {
    if (at === 300) return page % 2 ? "zebra" : "yak";
    return vocabulary[(at * (page + 3) + ((at * at) % 7)) % vocabulary.length] ?? "";
  }),
);
const words = [...new Set(pages.flat())].sort();

/** The files of pages. @param found what is found on each, as Pagefind gives it */
function write(found: readonly { plain: string; locations: readonly number[] }[][]) {
  const places = new Places();
  for (const page of found) places.addPage(page);
  const { common, count, files } = places.write();
  const written = [...files];
  expect(written).toHaveLength(count);
  return { common, files: written };
}

/** Where a text has a word. */
function locationsOf(text: readonly string[], plain: string): number[] {
  return text.flatMap((word, location) => (word === plain ? [location] : []));
}

const { common, files } = write(
  pages.map(text => [...new Set(text)].sort().map(plain => ({ plain, locations: locationsOf(text, plain) }))),
);
const fetched: string[] = [];
const lines = words.map(plain => {
  const having = pages.flatMap((text, page) => (text.includes(plain) ? [{ page, weight: 1 }] : []));
  return [plain, "", writePostings(having)].join("\t");
});
const index = openIndex(
  {
    parts: words[0] ?? "",
    common: common.join(" "),
    places: files.length,
    lengths: pages.map(() => "60").join(" "),
  },
  async name => {
    fetched.push(name);
    return name === "words-0.txt" ? lines.join("\n") : (files[Number(name.match(/\d+/)?.[0])] ?? "");
  },
);

/** The pages that have a phrase, read word by word. */
function pagesWith(phrase: string): number[] {
  return pages.flatMap((text, page) => (` ${text.join(" ")} `.includes(` ${phrase} `) ? [page] : []));
}

test("words that are everywhere are kept by pairs alone", () => {
  expect(common.toSorted()).toEqual(["a", "of", "reward", "the"]);
  const keys = files.flatMap(file => file.split("\n")).map(line => line.split("\t")[0]);
  expect(keys).toContain("of the");
  expect(keys).toContain("zebra");
  expect(keys).not.toContain("the");
});

test.each([
  "of the",
  "the model",
  "of the model",
  "a reward of",
  "zebra of",
  "the zebra",
  "yak the policy",
  "model of reward policy",
  "policy policy",
  "zebra yak",
])("%s is found as it stands, and where it stands alone", async phrase => {
  const found = await index.find(readQuery(`"${phrase}"`));
  expect([...found].sort((a, b) => a - b)).toEqual(pagesWith(phrase));
});

test("a phrase fetches one file for each pair and each other word, and no part of the words", async () => {
  fetched.length = 0;
  const asked = openIndex(
    { parts: "a", common: common.join(" "), places: 1_000, lengths: "60" },
    async name => {
      fetched.push(name);
      return "";
    },
  );
  await asked.find(readQuery('"of the"'));
  expect(fetched).toHaveLength(1);
  await asked.find(readQuery('"the zebra yak"'));
  expect(fetched).toHaveLength(4);
  expect(fetched.filter(name => !name.startsWith("places-"))).toEqual([]);
});

/** Words of a text as Pagefind gives them: a compound, and its parts of two letters or more, at one location. */
function wordsOf(text: string) {
  const found = new Map<string, number[]>();
  for (const [location, word] of text.split(" ").entries()) {
    const parts = word.split("-");
    for (const plain of new Set([parts.join(""), ...parts.filter(part => part.length > 1)]))
      found.set(plain, [...(found.get(plain) ?? []), location]);
  }
  return [...found].map(([plain, locations]) => ({ plain, locations }));
}

describe("compounds", () => {
  const texts = [
    "of post-training the model",
    "of post training the model",
    "of posttraining the model",
    "the state-of-the-art model of gpt-3 and k-means",
    "the state of the art model of gpt 3 and k means",
    "training post the model",
    // So long that of, the and gpt are kept by pairs.
    ...Array.from({ length: 60 }, () => "of the-gpt ".repeat(200).trim()),
  ];
  const { common, files } = write(texts.map(wordsOf));
  const asked = openIndex(
    { parts: "a", common: common.join(" "), places: files.length, lengths: texts.map(() => "1").join(" ") },
    async name => (name.startsWith("places-") ? (files[Number(name.match(/\d+/)?.[0])] ?? "") : ""),
  );
  const pagesOf = async (phrase: string) =>
    (await asked.find(readQuery(`"${phrase}"`))).filter(page => page < 6).sort((a, b) => a - b);

  test.each([
    ["post training", [0, 1]],
    ["post-training", [0, 1]],
    ["of post training the", [0, 1]],
    ["training the", [0, 1]],
    ["of post", [0, 1]],
    ["of post-training the", [0, 1, 2]],
    ["of posttraining the model", [0, 2]],
    ["training post", [5]],
    ["of training", []],
    ["post the", [5]],
    ["state of the art", [3, 4]],
    ["the state-of-the-art model", [3, 4]],
    ["state of art", []],
    ["of gpt 3", [3, 4]],
    ["of gpt-3 and", [3, 4]],
    ["k means", [3, 4]],
  ])("%s is found with hyphens and with spaces", async (phrase, found) => {
    expect(common.toSorted()).toEqual(["gpt", "of", "the", "thegpt"]);
    expect(await pagesOf(phrase)).toEqual(found);
  });

  test.each([
    ["gpt35turbo", ["turbo", "gpt"], ["gpt", "35", "turbo"]],
    ["endtoend", ["end", "to"], ["end", "to", "end"]],
    ["abtest", ["test"], ["a", "b", "test"]],
    ["grad_norm", ["norm", "grad"], ["grad", "norm"]],
    ["mamá", ["mà"], []],
  ])("%s has its parts in their order", (compound, found, parts) => {
    expect(partsOf(compound, found)).toEqual(parts);
  });
});

test("a word has one line, whatever its marks, and an empty index one file", () => {
  const found = [
    [
      { plain: "ma", locations: [4, 9] },
      { plain: "ma", locations: [1, 9] },
    ],
    [],
    [{ plain: "ma", locations: [7] }],
  ];
  expect(write(found)).toEqual({ common: [], files: ["ma\t0.2\t1.3.5 7"] });
  expect(write([])).toEqual({ common: [], files: [""] });
});
