import { describe, expect, test } from "vitest";
import { highlight } from "./highlight";

/** Lines with the kind of each piece that has one: `[kw:def ]`. */
async function kinds(code: string, language: string | null): Promise<string[]> {
  const lines = await highlight(code, language);
  return lines.map(line => line.map(({ text, kind }) => (kind ? `[${kind}:${text}]` : text)).join(""));
}

test("words are told apart by six kinds", async () => {
  expect(await kinds('def f(x: int):  # why\n    return f"{x}" + g(1)', "python")).toEqual([
    "[kw:def ][fn:f](x: [ty:int]):  [co:# why]",
    '    [kw:return f][st:"][nu:{]x[nu:}][st:"] + [fn:g]([nu:1])',
  ]);
});

test.each([
  ["an alias", "py"],
  ["the language itself", "python"],
])("%s is known", async (_, name) => {
  expect(await kinds("None", name)).toEqual(["[nu:None]"]);
});

test.each([["text"], ["mermaid"], [null]])("%s is shown as it is", async name => {
  expect(await kinds("a <b>\n\nif", name)).toEqual(["a <b>", "", "if"]);
});

test("every line and every letter stays", async () => {
  const code = "\n  a\n\n\tb  \n// ünï 漢字 👩‍💻";
  for (const name of ["ts", "python", "html", "text"]) {
    expect((await highlight(code, name)).map(line => line.map(({ text }) => text).join(""))).toEqual(
      code.split("\n"),
    );
  }
});

test("a language that is not known is no text", async () => {
  await expect(highlight("x", "pyhton")).rejects.toThrow('There is no language "pyhton" for code.');
});

describe("a terminal's output", () => {
  test("has the nearest kind for each colour, however its escapes are written", async () => {
    expect(
      await kinds("\x1b[31mred\x1b[0m \\e[1;32mgreen\\e[0m \\033[38;5;208morange\\x1b[0m", "ansi"),
    ).toEqual(["[rm:red ][st bo:green ][nu:orange]"]);
    expect(await kinds("\\u001b[38;2;10;20;230mblue\\e[39m ␛[90mgrey", "ansi")).toEqual([
      "[fn:blue ][co:grey]",
    ]);
  });

  test("keeps weight, lines, faint words and grounds", async () => {
    expect(
      await kinds("\\e[4munder\\e[0m.\\e[2mfaint\\e[0m.\\e[7mturned\\e[0m.\\e[44mon blue", "ansi"),
    ).toEqual(["[un:under].[co:faint].[rv:turned].[fn rv:on blue]"]);
  });
});

test("what stands within Markdown is told apart whatever was shown before", async () => {
  const code = "```python\ndef f(): return 1\n```\n\n```julia\nend\n```";
  const shown = await kinds(code, "md");
  expect(shown[1]).toBe("[kw:def ][fn:f](): [kw:return ][nu:1]");
  expect(shown[5]).toBe("[kw:end]");
  // Nothing within this one says that it is Python.
  const bare = await kinds("```\ndef f(): return 1\n```", "md");
  await kinds("def g(): pass", "python");
  expect(await kinds("```\ndef f(): return 1\n```", "md")).toEqual(bare);
  expect(await kinds(code, "md")).toEqual(shown);
});

test("a name within Markdown that is no language is shown as it is", async () => {
  expect(await kinds("```pyhton\nif\n```", "md")).toContain("if");
});
