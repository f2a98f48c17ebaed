import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findMojibake, repairMojibake } from "./mojibake";

/** Bytes 80–9F in Windows-1252, by the WHATWG index; the five it leaves undefined as themselves. */
const high =
  "20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f 90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178"
    .split(" ")
    .map(code => String.fromCharCode(Number.parseInt(code, 16)));

/** Does what happened to the first post: UTF-8 read as Windows-1252, undefined bytes passed through. */
function damage(text: string): string {
  return [...Buffer.from(text)].map(byte => high[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

const file = "content/posts/llm-post-training.mdx";
const hasPost = existsSync(file);

// Another blog has other posts.
describe.skipIf(!hasPost)("the first post", () => {
  const post = hasPost ? readFileSync(file, "utf8").replace(/\n$/, "") : "";

  test("is byte for byte its author's text", () => {
    expect(createHash("sha256").update(post).digest("hex")).toBe(
      "04a06f26b094aaccb47bf9a832405257f01232f15906497ab9a52ff0677b3b6b",
    );
  });

  test("comes back from the damage it arrived with", () => {
    expect(damage(post)).toContain("â€”");
    expect(repairMojibake(damage(post))).toBe(post);
  });
});

describe("repairMojibake", () => {
  test.each([
    ["Vietnamese", "Tiếng Việt: học tăng cường, những mô hình ngôn ngữ lớn"],
    ["bytes that Windows-1252 leaves undefined", "Á Í Ï Ð Ý à ‍ 🏁 ” fin"],
    ["Chinese and Japanese", "强化学习 と 言語モデル"],
    ["emoji with joiners", "👩‍🔬 🧠 ✅"],
    ["punctuation", "“It’s” — 3 × 4 … § 5 °C ½"],
  ])("mends %s", (_name, text) => {
    expect(repairMojibake(damage(text))).toBe(text);
  });

  test("mends UTF-8 that was read as Latin-1", () => {
    expect(repairMojibake(Buffer.from("Việt — 🧠").toString("latin1"))).toBe("Việt — 🧠");
  });

  test("mends what was damaged twice", () => {
    expect(repairMojibake(damage(damage("Việt — 🧠")))).toBe("Việt — 🧠");
  });

  test("mends a damaged line in a text that is sound elsewhere", () => {
    expect(repairMojibake(`Çà và là\n${damage("một — hai")}\n“đúng”`)).toBe("Çà và là\nmột — hai\n“đúng”");
  });

  test.each([
    "„MENÜ“ und „Ö“",
    "«está»—dijo",
    "« il est arrivé…” »",
    "“IRMÔ e “ÁGUA”",
    "Å® ß© ÉCOLE™",
    "Tiếng Việt, 中文, русский, ελληνικά, 🧠",
    "plain ASCII",
  ])("leaves sound text alone: %s", text => {
    expect(findMojibake(text)).toEqual([]);
    expect(repairMojibake(text)).toBe(text);
  });
});

test("findMojibake names each place and what was meant", () => {
  expect(findMojibake("a â€” b\nÃ©tait")).toEqual([
    { offset: 2, found: "â€”", meant: "—" },
    { offset: 8, found: "Ã©", meant: "é" },
  ]);
});
