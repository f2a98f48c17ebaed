import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { makeTestIndex, openTestIndex, record, type TestIndex } from "../testing/search";
import { openIndex } from "./ask";
import { readQuery } from "./likeness";

import { spelled } from "./words";

const records = [
  record(
    "/posts/norms",
    "Clipping",
    '<p>Watch <code>grad_norm</code>: near 0.5 for 12,000 steps.</p><h2 id="code">Code</h2><pre><code>loss.backward(x_t, scale=clip_range)</code></pre>',
    { tags: [{ slug: "training", label: "Training" }], date: "2025-03-01" },
  ),
  record(
    "/posts/hoc",
    "Học tăng cường",
    "<p>Đường đi đến đích là một chính sách.</p><pre><code>chấm_điểm(phần_thưởng)</code></pre>",
    {
      lang: "vi",
      date: "2024-05-01",
      tags: [{ slug: "tieng-viet", label: "Tiếng Việt" }],
    },
  ),
  record(
    "/posts/gpt",
    "GPT-3 and after",
    "<p>Policies of a reward model. The model of a reward. A &lt;b&gt;tag&lt;/b&gt; as text. kl_div too.</p>",
  ),
  record("/about", "About", "<p>Who writes here about a reward model, and don’t mind clipping.</p>", {
    date: null,
  }),
];

let index: TestIndex;
let opened: ReturnType<typeof openTestIndex>;
beforeAll(async () => {
  index = await makeTestIndex(records);
  opened = openTestIndex(index);
});
afterEach(() => vi.unstubAllEnvs());

describe("the index finds", () => {
  test.each([
    ["an identifier", "grad_norm", ["/posts/norms"]],
    ["another", "kl_div", ["/posts/gpt"]],
    ["one within a call", "clip_range", ["/posts/norms"]],
    ["a part of one", "norm", ["/posts/norms"]],
    ["a short one", "x_t", ["/posts/norms"]],
    ["a call as it is written", "loss.backward(x_t", ["/posts/norms"]],
    ["a decimal number", "0.5", ["/posts/norms"]],
    ["a grouped number", "12,000", ["/posts/norms"]],
    ["a compound", "GPT-3", ["/posts/gpt"]],
    ["a part of one", "gpt", ["/posts/gpt"]],
    ["another form of a word", "policy", ["/posts/gpt"]],
    ["and from there back", "models", ["/posts/gpt", "/about"]],
    ["the beginning of a word", "clipp", ["/posts/norms", "/about"]],
    ["words with an apostrophe", "don’t", ["/about"]],
    ["and with a straight one", "don't", ["/about"]],
    ["Vietnamese with its marks", "Học tăng cường", ["/posts/hoc"]],
    ["Vietnamese without them", "hoc tang cuong", ["/posts/hoc"]],
    ["Vietnamese with marks apart from their letters", "Học tăng".normalize("NFD"), ["/posts/hoc"]],
    ["Vietnamese with đ", "đường", ["/posts/hoc"]],
    ["Vietnamese with d for đ", "duong di den dich", ["/posts/hoc"]],
    ["a Vietnamese identifier", "phần_thưởng", ["/posts/hoc"]],
    ["and one without its marks", "cham_diem", ["/posts/hoc"]],
    ["a phrase", '"model of a reward"', ["/posts/gpt"]],
    ["two phrases", '"of a reward" "a reward model"', ["/posts/gpt"]],
    ["a phrase and a word beside it", 'clipping "a reward model"', ["/about"]],
    ["nothing for two phrases of which one is nowhere", '"of a reward" "reward of"', []],
    ["a phrase over a call", '"loss.backward(x_t, scale"', ["/posts/norms"]],
    ["a phrase without its marks", '"duong di den dich"', ["/posts/hoc"]],
    ["a phrase of one word, and no other form of it", '"models"', []],
    ["nothing for a phrase in another order", '"reward of model"', []],
    ["nothing for a phrase with a word that is nowhere", '"zebra reward"', []],
    ["nothing for what is nowhere", "zebra", []],
    ["what else was asked for beside what is nowhere", "zebra kl_div", ["/posts/gpt"]],
    ["only pages with all words", "reward tag", ["/posts/gpt"]],
    ["what a title says first", "clipping", ["/posts/norms", "/about"]],
  ] as const)("%s", async (_, query, paths) => {
    expect((await opened.ask(query)).map(({ path }) => path)).toEqual(paths);
  });

  test("and tells of words that no page has, with their marks", async () => {
    const { absent } = opened.index;
    expect(await absent(readQuery("Zebra kl_div đom"))).toEqual(["zebra", "đom"]);
    expect(await absent(readQuery('reward "zebra crossing"'))).toEqual([]);
  });

  test.each([
    ["dich", "Đường đi đến [đích] là một chính sách. …"],
    ["clip_range", "`loss.backward(x_t, scale=[clip_range])`"],
    ["x_t", "`loss.backward([x_t], scale=clip_range)`"],
    ["tag", "Policies of a reward model. The model of a reward. A <b>[tag]</b> as text. kl_div too."],
    ["12,000", "Watch `grad_norm`: near 0.5 for [12,000] steps."],
    ["đường đi", "[Đường đi] đến đích là một chính sách. …"],
    ["cham_diem", "… `[chấm_điểm](phần_thưởng)`"],
    [
      '"model of a reward"',
      "Policies of a reward model. The [model of a reward]. A <b>tag</b> as text. kl_div too.",
    ],
  ])("%s, and marks it in the text as it was written", async (query, excerpt) => {
    expect((await opened.ask(query)).flatMap(({ excerpts }) => excerpts)).toEqual([excerpt]);
  });
});

test("a phrase is found and marked with hyphens and with spaces, whichever are asked for", async () => {
  const texts = ["Post-training of GPT-3, a state-of-the-art model.", "Post training of GPT 3."];
  const { ask } = openTestIndex(
    await makeTestIndex(texts.map((text, at) => record(`/posts/${at}`, "Title", `<p>A ${text}</p>`))),
  );
  const shown = async (query: string) => (await ask(query)).flatMap(({ excerpts }) => excerpts).sort();
  for (const query of ['"post training of"', '"post-training of"']) {
    expect(await shown(query)).toEqual([
      "A [Post training of] GPT 3.",
      "A [Post-training of] GPT-3, a state-of-the-art model.",
    ]);
  }
  expect(await shown('"of gpt 3"')).toHaveLength(2);
  expect(await shown('"GPT-3"')).toEqual([
    "A Post training of [GPT 3].",
    "A Post-training of [GPT-3], a state-of-the-art model.",
  ]);
  expect(await shown('"of the art model"')).toEqual([
    "A Post-training of GPT-3, a [state-of-the-art model].",
  ]);
  expect(await shown('"training post"')).toEqual([]);
});

test("a number in a compound is a word of a phrase", async () => {
  const { shown } = openTestIndex(
    await makeTestIndex([record("/posts/a", "Title", "<p>Both GPT-3.5-turbo and others answer.</p>")]),
  );
  for (const query of ['"gpt 3.5 turbo"', '"GPT-3.5 turbo"', '"GPT-3.5-turbo"'])
    expect(await shown(query)).toEqual(["Both [GPT-3.5-turbo] and others answer."]);
});

test("letters and a number are one word or two, whichever are asked for", async () => {
  const texts = [
    "Llama3 has no blank.",
    "Llama 3 has one.",
    "Llama-3 has a hyphen.",
    "The llama has 3 legs.",
  ];
  const { ask } = openTestIndex(
    await makeTestIndex(texts.map((text, at) => record(`/posts/${at}`, "Title", `<p>An ${text}</p>`))),
  );
  const shown = async (query: string) => (await ask(query)).flatMap(({ excerpts }) => excerpts).sort();
  const three = ["An [Llama 3] has one.", "An [Llama-3] has a hyphen.", "An [Llama3] has no blank."];
  for (const query of ["Llama3", "llama-3", '"Llama3"', '"llama 3"', '"llama-3"', '"an Llama3 has"']) {
    const found = (await shown(query)).map(text => text.replace("[An ", "An [").replace(" has]", "] has"));
    expect(found, query).toEqual(three);
  }
  expect(await shown("llama 3")).toEqual([...three, "An The [llama] has [3] legs."].sort());
});

test("a fraction is no other number, with a point or a comma; groups of digits are one", async () => {
  const whole = ["1,024 of 95", "1024 in v3.5.1"];
  const texts = ["1.3B and 0.95", "13B and 095", "1,3B and 0,95", "GPT-3.5", ...whole, "a loss of 1.024"];
  const { ask } = openTestIndex(
    await makeTestIndex(texts.map((text, at) => record(`/${at}`, "Title", `<p>With ${text}.</p>`))),
  );
  const paths = async (query: string) => (await ask(query)).map(({ path }) => path);
  for (const query of ["1.3B", "1,3b", "0.95", "0,9"])
    expect((await paths(query)).sort(), query).toEqual(["/0", "/2"]);
  expect((await paths("0,95"))[0]).toBe("/2");
  expect(await paths("13B")).toEqual(["/1"]);
  expect((await ask("0.95"))[0]?.excerpts).toEqual([expect.stringContaining("[0.95]")]);
  for (const query of ["1024", "1,024"]) expect((await paths(query)).sort(), query).toEqual(["/4", "/5"]);
  // As far as it is typed, too: the digits behind a point are no group.
  for (const query of ["1.024", "1.02"]) expect(await paths(query), query).toEqual(["/6"]);
  for (const query of ["GPT-3.5", '"gpt 3.5"', "gpt3.5"]) expect(await paths(query), query).toEqual(["/3"]);
  expect(await paths("3.5.1")).toEqual(["/5"]);
});

test("names of languages with signs are words, and so are emoji", async () => {
  const { ask } = openTestIndex(
    await makeTestIndex([
      record("/posts/cpp", "In C++17", "<p>Kernels in <code>C++</code>, c++ and CUDA.</p>"),
      record("/posts/sharp", "In C# 🧠", "<p>A port to C#.</p>"),
      record("/posts/c", "In C", "<p>A, B and c. i + j, #one.</p>"),
    ]),
  );
  const paths = async (query: string) => (await ask(query)).map(({ path }) => path);
  expect(await paths("C++")).toEqual(["/posts/cpp"]);
  expect(await paths("c++17")).toEqual(["/posts/cpp"]);
  expect(await paths("C#")).toEqual(["/posts/sharp"]);
  expect(await paths('"port to c#"')).toEqual(["/posts/sharp"]);
  expect(await paths("c")).toEqual(["/posts/c"]);
  expect(await paths("🧠")).toEqual(["/posts/sharp"]);
  expect((await ask("c++"))[0]?.excerpts).toEqual(["Kernels in `[C++]`, [c++] and CUDA."]);
});

test("a post is found by the names of its authors, which are no part of its text", async () => {
  const { ask, index: asked } = openTestIndex(
    await makeTestIndex([
      record("/posts/a", "One", "<p>It ends with lan.</p>", { authors: ["Lan Ngô", "A. Doe"] }),
      record("/posts/b", "Of Doe", "<p>It names Doe.</p>"),
    ]),
  );
  expect(await ask("lan ngo")).toEqual([{ path: "/posts/a", excerpts: ["It ends with [lan]."] }]);
  expect(await ask('"a. doe"')).toEqual([{ path: "/posts/a", excerpts: [] }]);
  expect((await ask("doe")).map(({ path }) => path)).toEqual(["/posts/a", "/posts/b"]);
  expect((await asked.page(0)).authors).toBe("Lan Ngô, A. Doe");
});

test("a post is found by what its tags and its series are called, before one that has the word once", async () => {
  const { ask, index: asked } = openTestIndex(
    await makeTestIndex([
      record("/posts/b", "Two", "<p>It says alignment.</p>"),
      record("/posts/a", "One", "<p>It ends.</p>", {
        tags: [
          { slug: "alignment", label: "Alignment" },
          { slug: "rl", label: "RL" },
        ],
        series: { slug: "deep", title: "Deep dives" },
      }),
    ]),
  );
  expect((await ask("alignment")).map(({ path }) => path)).toEqual(["/posts/a", "/posts/b"]);
  expect(await ask('"deep dives"')).toEqual([{ path: "/posts/a", excerpts: [] }]);
  expect((await asked.page(0)).labels).toEqual([]);
  expect((await asked.page(1)).labels).toEqual(["Alignment", "RL", "Deep dives"]);
});

test("a page of one word has it", async () => {
  const { ask } = openTestIndex(
    await makeTestIndex([record("/posts/a", "A-b", ""), record("/posts/c", "C", "")]),
  );
  expect(await ask('"c"')).toHaveLength(1);
});

test("a sentence is shown before code that has the same word more often, and code where it alone has all words", async () => {
  const far = "A line of text that says nothing of it. ".repeat(6);
  const { ask } = openTestIndex(
    await makeTestIndex([
      record(
        "/posts/a",
        "Order",
        `<pre><code>reward = reward(x) + reward(y) * scale</code></pre><p>${far}</p><p>The reward is a number.</p>`,
      ),
    ]),
  );
  const excerptsOf = async (query: string) => (await ask(query)).flatMap(({ excerpts }) => excerpts);
  expect(await excerptsOf("reward")).toEqual([expect.stringMatching(/^… .*The \[reward\] is a number\.$/)]);
  expect(await excerptsOf("reward scale")).toEqual([expect.stringMatching(/^`\[reward\] = /)]);
});

test("beside a sentence no code is shown in which nothing was found, and of code the lines in which something was", async () => {
  const code = (text: string) =>
    `<div class="code"><p class="code-head">train.py</p><pre><code>${text}</code></pre></div>`;
  const { shown } = openTestIndex(
    await makeTestIndex([
      record(
        "/posts/a",
        "Code",
        `${code("```python title=x\nimport torch\n```")}<p>The loss of <code>torch</code> falls.</p>${code("import numpy\n\nloss.backward()\noptimiser.step()")}<p>Then it stops.</p>`,
      ),
    ]),
  );
  expect(await shown("falls")).toEqual(["… The loss of `torch` [falls]. …"]);
  expect(await shown("stops")).toEqual(["… Then it [stops]."]);
  expect(await shown("optimiser")).toEqual(["… `[optimiser].step()` …"]);
  expect(await shown("numpy")).toEqual(["… `import [numpy]` …"]);
  expect(await shown("backward step")).toEqual(["… `loss.[backward]()` `optimiser.[step]()` …"]);
  expect(await shown("title stops")).toEqual(["… ````python [title]=x` … Then it [stops]."]);
  expect(await shown("train.py")).toHaveLength(1);
});

test("words are apart whatever sign stands between them, and where nothing does in scripts without spaces", async () => {
  const { shown } = openTestIndex(
    await makeTestIndex([
      record("/posts/a", "Signs", "<p>An actor→critic, 3×4, a·b and 20°C, I think.</p>"),
      record("/posts/b", "学习", "<p>语言模型首先学习预测下一个词，然后通过人类反馈学习。GPT模型です。</p>"),
    ]),
  );
  for (const query of ["critic", "3×4", '"20°C"', "b"]) expect(await shown(query), query).toHaveLength(1);
  expect(await shown("反馈")).toEqual([expect.stringContaining("人类[反馈]学习。")]);
  expect(await shown('"一个词，然后"')).toEqual([expect.stringContaining("下[一个词]，[然后]通过")]);
  expect(await shown("GPT")).toEqual([expect.stringContaining("[GPT]模型")]);
  expect(await shown("です")).toEqual([expect.stringContaining("模型[です]。")]);
  expect(await shown("词学")).toHaveLength(1);
  expect(await shown('"词学"')).toEqual([]);
});

test("emoji that are joined are found, whole and by each", async () => {
  const { ask } = openTestIndex(
    await makeTestIndex([
      record("/posts/a", "Lab", "<p>A scientist 👩🏽‍🔬, a shrug 🤷‍♂️, a family 👨‍👩‍👧.</p>"),
      record("/posts/b", "Other", "<p>A microscope 🔬.</p>"),
    ]),
  );
  const paths = async (query: string) => (await ask(query)).map(({ path }) => path);
  expect(await paths("👩🏽‍🔬")).toEqual(["/posts/a"]);
  expect((await paths("🔬")).sort()).toEqual(["/posts/a", "/posts/b"]);
  expect(await paths("🤷‍♂️")).toEqual(["/posts/a"]);
  expect((await ask("👨‍👩‍👧"))[0]?.excerpts).toEqual([expect.stringContaining("a family [👨‍👩‍👧].")]);
});

test("a word with its marks is found before the same letters with others", async () => {
  const pages = ["má", "ma", "mà"].map(word =>
    record(`/posts/${spelled(word).marked}`, "Chữ", `<p>${word}</p>`),
  );
  const { ask } = openTestIndex(await makeTestIndex(pages));
  for (const word of ["má", "mà"]) expect((await ask(word))[0]?.path).toBe(`/posts/${word}`);
  expect(await ask("ma")).toHaveLength(3);
});

test("it knows what pages are narrowed down by", async () => {
  const facets = [...(await opened.index.facets())].map(([facet, values]) => [
    facet,
    values.map(({ value, label, pages }) => [value, label, [...pages]]),
  ]);
  expect(Object.fromEntries(facets)).toEqual({
    tag: [
      ["tieng-viet", "Tiếng Việt", [1]],
      ["training", "Training", [0]],
    ],
    year: [
      ["2024", "2024", [1]],
      ["2025", "2025", [0, 2]],
    ],
  });
});

test("two builds of the same pages have the same bytes", async () => {
  expect(await makeTestIndex(records)).toEqual(index);
});

test("another text is in another folder", async () => {
  const other = await makeTestIndex(records.slice(1));
  expect(other.entry.folder).not.toBe(index.entry.folder);
  for (const name of other.files.keys()) expect(name).toMatch(/^[0-9a-f]{16}\/[a-z]+(?:-\d+)?\.txt$/);
});

describe("of many words", () => {
  const letters = "abcdefgh";
  const numbers = Array.from(
    { length: 40 },
    (_, at) => `${letters[at % 8]}${letters[(at * 3) % 8]}word${at}`,
  );
  const many = Array.from({ length: 100 }, (_, at) =>
    record(`/posts/n${at}`, `Post ${at}`, `<p>reward ${numbers.map(word => `${word}n${at}`).join(" ")}</p>`),
  );
  let large: TestIndex;
  beforeAll(async () => {
    large = await makeTestIndex(many);
  });

  test("a query fetches the part that has its word", async () => {
    expect(large.entry.parts.split(" ").length).toBeGreaterThan(2);
    const { index: asked, fetched } = openTestIndex(large);
    expect(await asked.find(readQuery("reward"))).toHaveLength(100);
    expect(fetched).toHaveLength(1);
    expect(await asked.find(readQuery(`${numbers[1]}n30`))).toEqual([30]);
    expect(fetched).toHaveLength(2);
    expect(await asked.find(readQuery("a"))).not.toEqual([]);
    expect(fetched.length).toBeLessThanOrEqual(4);
    expect(fetched.filter(name => name.startsWith("places"))).toEqual([]);
  });
});

test("a file that could not be fetched is asked for again", async () => {
  let fails = true;
  const asked = openIndex(index.entry, async name => {
    if (fails) throw new Error("offline");
    return index.files.get(index.entry.folder + name) ?? "";
  });
  await expect(asked.find(readQuery("reward"))).rejects.toThrow("offline");
  fails = false;
  expect(await asked.find(readQuery("reward"))).toHaveLength(2);
});

test("where Pagefind has no program for the machine, it says so and what to do", async () => {
  vi.resetModules();
  vi.stubEnv("npm_config_arch", "abacus");
  const { makeSearchIndex: make } = await import("./make");
  await expect(make(records, () => {})).rejects.toThrow(
    /optional package: install with npm ci --include=optional/,
  );
});
