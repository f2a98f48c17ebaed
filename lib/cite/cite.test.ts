import { describe, expect, test } from "vitest";
import type { Author } from "../content/types";
import { site } from "../site";
import { absoluteUrl } from "../url";
import { apaCitation } from "./apa";
import { bibtex, escapeLatex } from "./bibtex";
import { plainCitation } from "./plain";
import type { Citable } from "./reference";

function author(name: string, family: string | null = null): Author {
  return { name, family, url: null, bio: null };
}

function post(fields: Partial<Citable> = {}): Citable {
  return {
    slug: "a-post",
    title: "Rewards and Policies",
    authors: [author("Lê Văn An")],
    date: "2025-11-03",
    updated: null,
    canonical: null,
    lang: "en",
    ...fields,
  };
}

const address = absoluteUrl("/posts/a-post");

/** One field of an entry, as it stands behind the sign of equality. */
function field(entry: string, name: string): string | undefined {
  return new RegExp(`^  ${name} = (.*?),?$`, "m").exec(entry)?.[1];
}

/** The key of an entry. */
function key(entry: string): string | undefined {
  return /^@misc\{([^,]*),/.exec(entry)?.[1];
}

test("a post, in each form", () => {
  expect(plainCitation(post())).toBe(
    `Lê Văn An: Rewards and Policies. ${site.name}. 3 November 2025. ${address}`,
  );
  expect(apaCitation(post())).toBe(
    `Lê Văn An. (2025, November 3). Rewards and Policies. ${site.name}. ${address}`,
  );
  expect(bibtex(post())).toBe(
    `@misc{le-van-an-2025-a-post,
  author = {{Lê Văn An}},
  title = {{Rewards and Policies}},
  howpublished = {${site.name}},
  year = {2025},
  month = nov,
  url = {${address}}
}`,
  );
});

test("a family's name is a whole part of a name, also where another part begins with it", () => {
  expect(apaCitation(post({ authors: [author("Lina Li", "Li")] }))).toMatch(/^Li, L\. \(/);
  expect(apaCitation(post({ authors: [author("Lê Văn An", "Lê")] }))).toMatch(/^Lê, V\. A\. \(/);
  expect(apaCitation(post({ authors: [author("Li, Lina", "Li")] }))).toMatch(/^Li, L\. \(/);
});

test("the site is not named where it is called like its author", () => {
  const own = post({ authors: [author(site.name)] });
  expect(plainCitation(own)).toBe(`${site.name}: Rewards and Policies. 3 November 2025. ${address}`);
  expect(apaCitation(own)).toBe(`${site.name}. (2025, November 3). Rewards and Policies. ${address}`);
  expect(field(bibtex(own), "howpublished")).toBeUndefined();
});

describe("names", () => {
  test("whose family is known are turned round, whichever end it stands at", () => {
    const authors = [author("Lê Văn An", "Lê"), author("Jean-Luc Martin", "Martin")];
    expect(apaCitation(post({ authors }))).toMatch(/^Lê, V\. A\., & Martin, J\.-L\. \(2025/);
    const entry = bibtex(post({ authors }));
    expect(field(entry, "author")).toBe("{Lê, Văn An and Martin, Jean-Luc}");
    expect(key(entry)).toBe("le-2025-a-post");
  });

  test("of several words, or with a small letter first, stay together", () => {
    const authors = [author("Jan van der Berg", "van der Berg"), author("Ana Sá, Jr.", "Sá")];
    expect(field(bibtex(post({ authors })), "author")).toBe("{{van der Berg}, Jan and Sá, Ana Jr.}");
  });

  test("of organisations stay as they are, with what LaTeX would read in them", () => {
    const authors = [author("Simon and Sons, AT&T_Labs {R&D}")];
    expect(field(bibtex(post({ authors })), "author")).toBe(
      "{{Simon and Sons, AT\\&T\\_Labs \\textbraceleft{}R\\&D\\textbraceright{}}}",
    );
    expect(apaCitation(post({ authors }))).toMatch(/^Simon and Sons, AT&T_Labs \{R&D\}\. \(/);
  });

  test("are counted as each form does", () => {
    const three = ["A", "B", "C"].map(name => author(name));
    expect(plainCitation(post({ authors: three }))).toMatch(/^A, B and C: /);
    expect(apaCitation(post({ authors: three }))).toMatch(/^A, B, & C\. \(/);
    expect(field(bibtex(post({ authors: three })), "author")).toBe("{{A} and {B} and {C}}");
    const many = Array.from({ length: 22 }, (_, index) => author(`N${index + 1}`));
    expect(apaCitation(post({ authors: many }))).toMatch(/^N1, .*, N19, \. \. \. N22\. \(/);
  });
});

test("LaTeX prints each sign as it is", () => {
  expect(escapeLatex('50 % & #1 _ $x$ ~ ^ {a} \\b @ "q" \' 🧠')).toBe(
    '50 \\% \\& \\#1 \\_ \\$x\\$ \\textasciitilde{} \\textasciicircum{} \\textbraceleft{}a\\textbraceright{} \\textbackslash{}b @ "q" \' 🧠',
  );
});

test.each(["}", "{", "a {b", "\\{", "\\"])("the braces of an entry with %s in it match", sign => {
  const entry = bibtex(post({ title: `A ${sign} title`, authors: [author(`N ${sign}`)] }));
  let depth = 0;
  for (const one of entry.slice(entry.indexOf("{"), -1)) {
    if (one === "{") depth++;
    if (one === "}") depth--;
    expect(depth).toBeGreaterThan(0);
  }
  expect(depth).toBe(1);
});

test("titles keep their marks, and end once", () => {
  const quoted = post({ title: "“So?” he asked 🧠" });
  expect(field(bibtex(quoted), "title")).toBe("{{“So?” he asked 🧠}}");
  expect(plainCitation(quoted)).toContain(": “So?” he asked 🧠. ");
  expect(plainCitation(post({ title: "Is it “so?”" }))).toContain(": Is it “so?” Tai");
  expect(apaCitation(post({ title: "Why?" }))).toContain(" Why? Tai");
});

test("days are those that were written, whatever the zone", () => {
  const late = post({ date: "2025-01-01T00:30:00+07:00", updated: "2025-12-31T23:30:00-11:00" });
  expect(plainCitation(late)).toContain(" 1 January 2025, updated 31 December 2025. ");
  // The form says so: a page that is kept up has the day of its last change.
  expect(apaCitation(late)).toContain(" (2025, December 31). ");
  const entry = bibtex(late);
  expect([field(entry, "year"), field(entry, "month"), field(entry, "note")]).toEqual([
    "{2025}",
    "jan",
    "{Updated 31 December 2025}",
  ]);
});

describe("the key", () => {
  test("tells the posts of an author and a year apart, whatever their titles", () => {
    const posts = [
      post({ slug: "training-rewards", title: "Training with Rewards" }),
      post({ slug: "training-data", title: "Training on Data" }),
      post({ slug: "the-second", title: "Training - Part 2" }),
      post({ slug: "reinforcement", title: "强化学习" }),
    ];
    expect(posts.map(one => key(bibtex(one)))).toEqual([
      "le-van-an-2025-training-rewards",
      "le-van-an-2025-training-data",
      "le-van-an-2025-the-second",
      "le-van-an-2025-reinforcement",
    ]);
  });

  test("is the slug where a name has no letters that every program takes", () => {
    expect(key(bibtex(post({ authors: [author("王")] })))).toBe("a-post");
  });
});

test("the original is what is cited, its address fit for braces", () => {
  const canonical = "https://example.org/ü/{a}_b?x=%7B&y={z}#50%25";
  const entry = bibtex(post({ canonical }));
  expect(field(entry, "url")).toBe("{https://example.org/%C3%BC/%7Ba%7D_b?x=%7B&y=%7Bz%7D#50%25}");
  expect(plainCitation(post({ canonical }))).toMatch(
    / https:\/\/example\.org\/ü\/\{a\}_b\?x=%7B&y=\{z\}#50%25$/,
  );
});
