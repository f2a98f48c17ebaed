import { describe, expect, test } from "vitest";
import { relatedPosts, type Subject } from "./related";

function subject(slug: string, changes: Partial<Subject> = {}): Subject {
  const terms = "the:30 of:20 and:18";
  return {
    slug,
    lang: "en",
    title: slug,
    excerpt: "",
    tags: [],
    series: null,
    work: slug,
    isListed: true,
    ...changes,
    terms: `${terms} ${changes.terms ?? ""}`.trim(),
  };
}

/** Posts that have nothing to do with each other but the words that every text has. */
function strangers(count: number): Subject[] {
  return Array.from({ length: count }, (_, index) =>
    subject(`stranger-${index}`, { tags: [`own-${index}`], terms: `topic${index}:9` }),
  );
}

/** The slugs that a post leads to. */
function leads(subjects: readonly Subject[], slug: string): string[] {
  return (relatedPosts(subjects).get(slug) ?? []).map(one => one.slug);
}

describe("posts are related", () => {
  test("by the tags that they share", () => {
    const subjects = [
      ...strangers(20),
      subject("a", { tags: ["llm", "ai"] }),
      subject("b", { tags: ["ai", "llm"] }),
    ];
    expect(relatedPosts(subjects).get("a")).toEqual([{ slug: "b", tags: ["llm", "ai"], words: [] }]);
    expect(leads(subjects, "b")).toEqual(["a"]);
    expect(leads(subjects, "stranger-0")).toEqual([]);
  });

  test("by a rare tag rather than by a common one", () => {
    const common = Array.from({ length: 6 }, (_, index) => subject(`common-${index}`, { tags: ["all"] }));
    const subjects = [
      ...strangers(20),
      ...common,
      subject("rare", { tags: ["few"] }),
      subject("a", { tags: ["all", "few"] }),
    ];
    expect(leads(subjects, "a")[0]).toBe("rare");
  });

  test("by the words that they use and others do not", () => {
    const terms = "reward:12 policy:9 the:40";
    const subjects = [
      ...strangers(20),
      subject("a", { terms }),
      subject("b", { terms: "policy:11 reward:7 sampler:2" }),
    ];
    expect(relatedPosts(subjects).get("a")).toEqual([{ slug: "b", tags: [], words: ["policy", "reward"] }]);
  });

  test("not by words that all use, in any language", () => {
    const vietnamese = Array.from({ length: 12 }, (_, index) =>
      subject(`vi-${index}`, { lang: "vi", terms: `và:30 của:22 là:20 chủđề${index}:9` }),
    );
    expect(leads([...strangers(60), ...vietnamese], "vi-0")).toEqual([]);
  });

  test("not by words across languages, nor where there are too few posts to judge a word by", () => {
    const terms = "reward:12 policy:9";
    expect(
      leads([...strangers(20), subject("a", { terms }), subject("b", { lang: "vi", terms })], "a"),
    ).toEqual([]);
    expect(leads([...strangers(5), subject("a", { terms }), subject("b", { terms })], "a")).toEqual([]);
  });

  test("by words of one language, however its tag is spelled", () => {
    const terms = "reward:12 policy:9";
    const british = [...strangers(20), subject("a", { terms, lang: "EN-gb" }), subject("b", { terms })];
    expect(leads(british, "a")).toEqual(["b"]);
  });

  test("not by a word that stands there once", () => {
    const terms = "reward:1 policy:1";
    expect(leads([...strangers(20), subject("a", { terms }), subject("b", { terms })], "a")).toEqual([]);
  });
});

describe("a post leads", () => {
  const tags = ["llm", "ai"];

  test("to no unlisted post, to none of its own series and not to itself", () => {
    const subjects = [
      ...strangers(20),
      subject("a", { tags, series: "deep" }),
      subject("part", { tags, series: "deep" }),
      subject("hidden", { tags, isListed: false }),
      subject("other", { tags, series: "else" }),
    ];
    expect(leads(subjects, "a")).toEqual(["other"]);
    expect(leads(subjects, "hidden")).toEqual(["part", "other", "a"]);
  });

  test("to three at most, of equals to those next to it in time, the same each time", () => {
    const subjects = [
      ...Array.from({ length: 9 }, (_, index) => subject(`p${index}`, { tags })),
      ...strangers(20),
    ];
    expect(leads(subjects, "p8")).toEqual(["p7", "p6", "p5"]);
    expect(leads(subjects, "p3")).toEqual(["p2", "p4", "p1"]);
    expect(relatedPosts(subjects)).toEqual(relatedPosts(subjects));
  });

  test("among very many too", () => {
    const subjects = Array.from({ length: 4000 }, (_, index) =>
      subject(`p${index}`, { tags: index % 20 === 0 ? tags : [`own-${index}`] }),
    );
    expect(leads(subjects, "p1600")).toEqual(["p1580", "p1620", "p1560"]);
  });
});
