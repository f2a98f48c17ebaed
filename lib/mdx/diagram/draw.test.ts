import { expect, test } from "vitest";
import { textWidth } from "../text-width";
import { drawDiagram } from "./draw";
import { drawnDiagram } from "./drawn";
import { noteSize } from "./measure";
import { readDiagram } from "./read";
import { diagramWords } from "./words";

const samples: Readonly<Record<string, string>> = {
  flowchart: `flowchart LR
  a["f(x) <br> dòng “hai” & <3 🎉"] -- "a long text that is broken into lines" --> b{Is it good enough to stop?}
  b -->|yes| c([Done]) & d[(Store)]
  b -. no .-> a
  c --> c
  e((circle)) ==> f{{hexagon}} <--> g>flag] --o h[/lean/] --x i[/wide\\]
  subgraph one [Nhóm một]
    direction TB
    x --> y
    subgraph two
      z
    end
  end
  one --> a`,
  // ELK fails to keep an order in such a group.
  "parts that are not linked in a group": `stateDiagram-v2
  [*] --> A
  A --> G
  state G {
    p --> q
    r --> s
  }
  G --> A`,
  state: `stateDiagram-v2
  [*] --> Idle
  Idle --> Run : go
  state Run {
    [*] --> a
    a --> [*]
  }
  state f <<fork>>
  Run --> f
  f --> c
  note right of Idle : waits`,
  sequence: `sequenceDiagram
  autonumber
  actor U as Người dùng
  participant M as Model
  Note left of U: before
  U->>+M: What is the capital of the country whose president signed this?
  M->>M: thinks
  alt knows
    M--)U: yes
  else does not
    loop again
      M-xT: search
      Note over U,T: all of them
    end
  end
  M<<-->>-T: done`,
  class: `classDiagram
  class Model {
    <<interface>>
    +weights Tensor
    +forward(tokens) Tensor
  }
  Model <|-- Policy : is a
  Trainer "1" *-- "1..*" Policy
  A o-- B
  note for Policy "learns"`,
  er: `erDiagram
  PROMPT ||--o{ ANSWER : "is answered by"
  ANSWER }|..o| SCORE : has
  PROMPT {
    string id PK "a number"
  }`,
};

async function draw(source: string) {
  const { diagram, faults } = readDiagram(source);
  expect(faults).toEqual([]);
  if (!diagram) throw new Error("Nothing was read.");
  return { diagram, ...(await drawDiagram(diagram)) };
}

test.each(Object.entries(samples))(
  "%s is a drawing without styles, ids and faces, the same each time",
  async (_, source) => {
    const { svg, width } = await draw(source);
    expect(svg).toMatch(/^<svg viewBox="0 0 \d+ \d+" width="\d+" height="\d+"/);
    expect(svg).not.toMatch(
      /<style| style=| id=|font-family|class=|<a |href|<script|<foreignObject|NaN|undefined/,
    );
    // Colours are those of the theme.
    expect(
      [...svg.matchAll(/ (?:fill|stroke|color)="([^"]*)"/g)].map(([, colour = ""]) => colour),
    ).not.toContainEqual(expect.stringMatching(/^(?!none$|currentColor$|var\(--)/));
    expect((await draw(source)).svg).toBe(svg);
    // No text is smaller than 13 pixels, and none leaves the drawing.
    const shift = Number(/translate\((-?[\d.]+) 8\)/.exec(svg)?.[1] ?? 0);
    const texts = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)];
    expect(texts).not.toEqual([]);
    for (const [, attributes = "", text = ""] of texts) {
      const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
      const size = Number(of("font-size") ?? 14);
      expect(size).toBeGreaterThanOrEqual(noteSize);
      const own = textWidth(text.replace(/&\w+;/g, "x"), size);
      const left = Number(of("x")) + shift - (of("text-anchor") === "start" ? 0 : own / 2);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + own).toBeLessThanOrEqual(width);
    }
  },
);

test.each([
  [
    "a state",
    "stateDiagram-v2\n[*] --> Active\nstate Active {\n[*] --> Off\nOff --> On : up\nOn --> Off : down\n}",
  ],
  ["a group", "flowchart TB\nStart --> Loop\nsubgraph Loop\nAct -->|x| See\nSee -->|y| Act\nend"],
  ["a group turned round", "flowchart LR\nsubgraph G\ndirection TB\nA --> B --> C --> A\nend\nG --> D"],
  ["a group in a group", "flowchart TB\nsubgraph O\nsubgraph I\nA --> B --> A\nend\nI --> C --> I\nend"],
  ["a namespace", "classDiagram\nnamespace N {\nclass A\nclass B\n}\nA --> B\nB --> A"],
])("a circle of links within %s is drawn", async (_, source) => {
  expect((await draw(source)).svg).toContain("<svg");
});

test("lettering of nodes stays within them", async () => {
  const { svg } = await draw('flowchart TB\nA["Người đánh giá xếp hạng các câu trả lời"]');
  const width = Number(/<rect [^>]*width="([\d.]+)"/.exec(svg)?.[1]);
  const texts = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text = ""]) => text);
  expect(texts.join(" ")).toBe("Người đánh giá xếp hạng các câu trả lời");
  expect(Math.max(...texts.map(text => textWidth(text, 14)))).toBeLessThan(width - 24);
});

test("markup in a label is text", async () => {
  const { svg } = await draw('flowchart TB\nA["#lt;script#gt;x"] -->|"a #quot; b"| B');
  expect(svg).toContain("&lt;script&gt;x");
  expect(svg).not.toContain("<script");
});

test("marks in a label are its own, and those around a word above a name are added", async () => {
  const { svg } = await draw("flowchart TB\nA[«a b»] -->|«c»| B");
  expect(svg).toContain(">«a b»</text>");
  expect((await draw("classDiagram\nclass A {\n  <<an interface>>\n  +x «y»\n}")).svg).toContain(
    ">«an interface»</text>",
  );
});

test("words are in the language of the interface, have numbers once, and tell a join from a fork", () => {
  const said = (source: string, lang: string) => {
    const { diagram } = readDiagram(source);
    if (!diagram) throw new Error("Nothing was read.");
    return diagramWords(diagram, lang);
  };
  expect(["vi-VN", "en-GB", "ar"].map(lang => said("flowchart\nA --> B", lang).inWords)).toEqual([
    "Bằng lời",
    "In words",
    "In words",
  ]);
  expect(said("sequenceDiagram\nA->>B: x", "en")).toMatchObject({ isOrdered: true });
  expect(
    said("sequenceDiagram\nautonumber\nA->>B: x\npar\nA->>B: y\nand z\nB->>A: w\nend", "en"),
  ).toMatchObject({
    isOrdered: false,
    items: [
      { text: "1. A → B: x" },
      { text: "At the same time:", items: [{ text: "2. A → B: y" }] },
      { text: "Meanwhile: z", items: [{ text: "3. B → A: w" }] },
    ],
  });
  expect(said("stateDiagram-v2\nstate f <<fork>>\nstate j <<join>>\nf --> j", "vi").items).toEqual([
    { text: "rẽ nhánh f → hợp nhánh j" },
  ]);
});

test("words say each kind", async () => {
  const said = async (name: string, lang = "en") => {
    const { diagram } = readDiagram(samples[name] ?? "");
    if (!diagram) throw new Error("Nothing was read.");
    const { summary, items } = await drawnDiagram(diagram, lang);
    const flat = (list: typeof items): string[] =>
      list.flatMap(({ text, items: inner = [] }) => [text, ...flat(inner).map(one => `  ${one}`)]);
    return [summary, ...flat(items)];
  };
  expect(await said("flowchart")).toEqual([
    "Flowchart of 12 boxes and 11 links.",
    "f(x) dòng “hai” & <3 🎉 → Is it good enough to stop?: a long text that is broken into lines",
    "Is it good enough to stop? → Done: yes",
    "Is it good enough to stop? → Store: yes",
    "Is it good enough to stop? → f(x) dòng “hai” & <3 🎉: no",
    "Done → Done",
    "circle → hexagon",
    "hexagon ↔ flag",
    "flag —○ lean",
    "lean —× wide",
    "x → y",
    "Nhóm một → f(x) dòng “hai” & <3 🎉",
    "Group Nhóm một: x, y, two",
    "Group two: z",
  ]);
  expect(await said("state")).toEqual([
    "State diagram of 5 states and 6 links.",
    "start → Idle",
    "Idle → Run: go",
    "start → a",
    "a → end",
    "Run → fork f",
    "fork f → c",
    "Note on Idle: waits",
    "Group Run: start, a, end",
  ]);
  expect(await said("sequence", "vi")).toEqual([
    "Sơ đồ tuần tự gồm 3 bên tham gia và 5 thông điệp.",
    "Ghi chú cho Người dùng: before",
    "1. Người dùng → Model: What is the capital of the country whose president signed this?",
    "2. Model → Model: thinks",
    "Trường hợp: knows",
    "  3. Model → Người dùng: yes",
    "Trường hợp khác: does not",
    "  Lặp lại: again",
    "    4. Model →× T: search",
    "    Ghi chú cho Người dùng, T: all of them",
    "5. Model ↔ T: done",
  ]);
  expect(await said("class")).toEqual([
    "Class diagram of 5 classes and 3 links.",
    "Model («interface») has:",
    "  +weights Tensor",
    "  +forward(tokens) Tensor",
    "Policy is a kind of Model: is a",
    "Policy (1..*) is a part of Trainer (1)",
    "B belongs to A",
    "Note on Policy: learns",
  ]);
  expect(await said("er")).toEqual([
    "Entity diagram of 3 entities and 2 links.",
    "PROMPT has:",
    "  string id PK a number",
    "PROMPT (exactly one) – ANSWER (any number): is answered by",
    "ANSWER (one or more) – SCORE (none or one): has",
  ]);
});

test("a long label of a script without blanks is broken, and all of it is drawn", async () => {
  const label = "语言模型首先学习预测下一个词，然后通过人类反馈学习如何回答问题";
  const { diagram } = readDiagram(`flowchart TB\n  a[${label}] --> b`);
  if (!diagram) throw new Error("It cannot be read.");
  const { svg, width } = await drawDiagram(diagram);
  expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join("")).toContain(label);
  expect(width).toBeLessThan(320);
});
