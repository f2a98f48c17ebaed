import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parseBody } from "../../lib/content/parse-body";
import { renderMdx } from "../../lib/mdx/compile";
import type { NoteProps } from "../../lib/mdx/vocabulary";
import { noFiles as files, noComponents } from "../../lib/testing/no-components";
import { en } from "../../lib/words/en";
import { CodeBlock } from "./code-block";
import { CodeTabs } from "./code-tabs";
import { worded } from "./worded";

/** The blog's own for code; of notes what they hold. */
const components = {
  ...noComponents,
  CodeBlock: worded(CodeBlock, en),
  CodeTabs: worded(CodeTabs, en),
  Note: ({ children }: NoteProps) => children,
};

/** A body as its page has it. */
async function html(source: string, lang = "en"): Promise<string> {
  const { tree } = parseBody(source);
  const { content } = await renderMdx({ source, tree, lang, components, images: () => null, files });
  return renderToStaticMarkup(content);
}

/** What stands between `<code …>` and `</code>` of the first block. */
async function codeOf(source: string): Promise<string> {
  return /<code[^>]*>([\s\S]*?)<\/code>/.exec(await html(source))?.[1] ?? "";
}

const copy = '<button type="button" data-copy="text">Copy</button>';

test("a block has its language, its words in classes, and no style", async () => {
  expect(await html('```py\nif "<a>" in x: # & so\n```')).toBe(
    `<div class="code" translate="no"><p class="code-head"><span class="code-language">py</span>${copy}</p>` +
      '<pre tabindex="0"><code class="language-py"><span class="kw">if </span><span class="st">"&lt;a&gt;" </span>' +
      '<span class="kw">in</span> x: <span class="co"># &amp; so</span></code></pre></div>',
  );
});

test("a block without a language is as it was typed, braces and all", async () => {
  expect(await codeOf("```\n{a} <b> $c \\n\n\n```")).toBe("{a} &lt;b&gt; $c \\n\n");
  expect(await codeOf("```\n```")).toBe("");
});

test("a title stands before the language; a number only with an id, which is the block's", async () => {
  expect(await html('```text title="a <b>.txt"\nx\n```')).toContain(
    '<p class="code-head"><span class="code-title">a &lt;b&gt;.txt</span><span class="code-language">text</span>',
  );
  const listing = await html('```text title="a" id="lst:a"\nx\n```\n\n```text id="lst:b"\ny\n```');
  expect(listing).toContain('<div class="code" id="lst:a" translate="no">');
  expect(listing).toContain('<span class="code-title"><a href="#lst:a">Listing 1</a> a</span>');
  expect(listing).toContain('<span class="code-title"><a href="#lst:b">Listing 2</a> </span>');
  expect(await html('```text id="lst:a"\nx\n```', "vi")).toContain("Đoạn mã 1</a>");
});

test("lines are numbered from 1 or from where the author says", async () => {
  expect(await codeOf("```text lines=9\na\n\nb\n```")).toBe(
    '<span class="ln" data-n="9">a\n</span><span class="ln" data-n="10">\n</span><span class="ln" data-n="11">b</span>',
  );
  expect(await html("```text lines\na\n```")).toContain('<pre class="numbered" tabindex="0">');
});

test("marked lines are marks, and no other line costs anything", async () => {
  expect(await codeOf("```text {2,3}\na\nb\nc\nd\n```")).toBe(
    'a\n<mark class="ln">b\n</mark><mark class="ln">c\n</mark>d',
  );
});

test("of lines beside those that are looked at the colours go", async () => {
  expect(await codeOf("```py focus={2}\nif 1\nif 2\n```")).toBe(
    'if 1\n<span class="ln fo"><span class="kw">if </span><span class="nu">2</span></span>',
  );
  expect(await html("```py focus={2} wrap\nif 1\nif 2\n```")).toContain('<pre class="wrap set-back">');
});

test("words are marked wherever they stand, across pieces too", async () => {
  expect(await codeOf('```py /x = "a/ /b/\nx = "ab" # b\n```')).toBe(
    '<mark>x = <span class="st">"a</span></mark><mark><span class="st">b</span></mark>' +
      '<span class="st">" </span><span class="co"># </span><mark><span class="co">b</span></mark>',
  );
});

describe("a change of code", () => {
  test("has its signs taken off, and each text coloured by itself", async () => {
    // The removed line opens a string that it does not close; what comes next is no string.
    expect(await codeOf('```diff python\n-x = """a\n+x = 1\n if x\n```')).toBe(
      '<del class="ln">x = <span class="st">"""a</span>\n</del><ins class="ln">x = <span class="nu">1</span>\n</ins><span class="kw">if</span> x',
    );
  });

  test("numbers the lines that it comes to", async () => {
    expect(await codeOf("```diff text lines {2}\n-a\n+b\n c\n```")).toBe(
      '<del class="ln">a\n</del><ins class="ln hi" data-n="1">b\n</ins><span class="ln" data-n="2">c</span>',
    );
  });

  test("without a language is a patch, with its signs", async () => {
    expect(await codeOf("```diff\n-a\n+b\n```")).toBe(
      '<span class="rm">-a</span>\n<span class="st">+b</span>',
    );
  });
});

test("what scrolls is in reach of the keyboard and may be wide; what wraps needs neither", async () => {
  const long = "x".repeat(67);
  expect(await html(`\`\`\`text\n${long}\n\`\`\``)).toMatch(/<div class="code wide".*<pre tabindex="0">/);
  expect(await html(`\`\`\`text wrap\n${long}\n\`\`\``)).toMatch(
    /<div class="code".*<pre class="wrap"><code/,
  );
  expect(await html(`\`\`\`ansi\n${"\\e[31mx\\e[0m".repeat(66)}\n\`\`\``)).toContain('<div class="code"');
  expect(await html(`\`\`\`text\n${"a\n".repeat(41)}\`\`\``)).toContain('data-long="true"');
});

test("tabs are radio buttons of one name, each before its block, and the first is on", async () => {
  const tabs = '<CodeTabs>\n```py title="a.py"\n1\n```\n\n```js\n2\n```\n</CodeTabs>\n\n';
  const [first = "", second = ""] = (await html(tabs + tabs)).split("</fieldset>");
  expect(first).toContain('<fieldset class="code-tabs"><legend class="sr-only">Code in 2 versions</legend>');
  expect(first).toContain(
    '<label><input type="radio" name="code-tabs-1" checked=""/>a.py</label><div class="code" translate="no"><p class="code-head"><span class="code-language">py</span>',
  );
  expect(first).toContain(
    `<label><input type="radio" name="code-tabs-1"/>js</label><div class="code" translate="no"><p class="code-head">${copy}`,
  );
  expect(second).toContain('name="code-tabs-2"');
});

test("code in quotations, lists and notes is coloured too", async () => {
  const source = "> ```js\n> 1\n> ```\n\n- a\n\n  ```js\n  2\n  ```\n\n<Note>\n```js\n3\n```\n</Note>\n";
  expect((await html(source)).match(/class="nu"/g)).toHaveLength(3);
});
