import { describe, expect, test } from "vitest";
import type { Graph, Sequence } from "./model";
import { readDiagram } from "./read";

function graphOf(source: string): Graph {
  const { diagram, faults } = readDiagram(source);
  expect(faults).toEqual([]);
  if (!diagram || diagram.kind === "sequence") throw new Error("This is no graph.");
  return diagram;
}

function sequenceOf(source: string): Sequence {
  const { diagram, faults } = readDiagram(source);
  expect(faults).toEqual([]);
  if (diagram?.kind !== "sequence") throw new Error("This is no sequence.");
  return diagram;
}

/** Edges as `A>B:label`. */
function edgesOf({ edges }: Graph): string[] {
  return edges.map(({ from, to, label }) => `${from}>${to}${label.length > 0 ? `:${label.join("/")}` : ""}`);
}

function labelsOf({ nodes }: Graph): Record<string, string> {
  return Object.fromEntries(nodes.map(({ id, label }) => [id, label.join("/")]));
}

/** Faults as `line:column expected | found | fix`. */
function faultsOf(source: string): string[] {
  return readDiagram(source).faults.map(one => `${one.line}:${one.column} ${one.found} | ${one.fix}`);
}

describe("a flowchart", () => {
  test("has chains, joined nodes, and labels in both forms", () => {
    const graph = graphOf(`flowchart LR
%% a comment
A[One] --> B(Two) --> C; C---D
A & B -->|yes| E & F
A -- "no (really)" --> G
G -. maybe .-> H ==> I == sure ==> J
A<-->B; A-->A
x-1 --o y.2 --x z`);
    expect(edgesOf(graph)).toEqual([
      ..."A>B B>C C>D A>E:yes A>F:yes B>E:yes B>F:yes".split(" "),
      "A>G:no (really)",
      ..."G>H:maybe H>I I>J:sure A>B A>A x-1>y.2 y.2>z".split(" "),
    ]);
    expect(graph.edges.map(({ stroke }) => stroke).slice(8, 11)).toEqual(["dotted", "thick", "thick"]);
    expect(graph.edges.slice(-4).map(({ start, end }) => `${start} ${end}`)).toEqual([
      "arrow arrow",
      "none arrow",
      "none circle",
      "none cross",
    ]);
    expect(graph.direction).toBe("RIGHT");
  });

  test("has a shape for each pair of brackets", () => {
    const graph = graphOf(
      "graph\na[a]\nb(b)\nc([c])\nd[[d]]\ne[(e)]\nf((f))\ng(((g)))\nh>h]\ni{i}\nj{{j}}\nk[/k/]\nl[\\l\\]\nm[/m\\]\nn[\\n/]",
    );
    expect(graph.nodes.map(({ shape }) => shape)).toEqual(
      "box rounded stadium subroutine cylinder circle double-circle flag diamond hexagon parallelogram parallelogram-left trapezoid trapezoid-down".split(
        " ",
      ),
    );
    expect(graph.direction).toBe("DOWN");
  });

  test("has labels with any text", () => {
    const source = `flowchart TD
a["f(x) [y] {z} | 'q' --> no link"]
b[Dòng một<br/>dòng hai 🎉]
c["say #quot;hi#quot; &amp; #35;1 a < b"]
n["  GPT#nbsp;#nbsp;4   o "]
d -->|"a | b"| e`;
    const graph = graphOf(source);
    expect(labelsOf(graph)).toEqual({
      a: "f(x) [y] {z} | 'q' --> no link",
      b: "Dòng một/dòng hai 🎉",
      c: 'say "hi" & #1 a < b',
      n: "GPT\u00a0\u00a04 o",
      d: "d",
      e: "e",
    });
    expect(edgesOf(graph)).toEqual(["d>e:a | b"]);
  });

  test("has groups within groups, and links to them", () => {
    const graph = graphOf(`flowchart TB
p --> one
subgraph one [The first]
  direction LR
  a --> b
  subgraph "two words"
    c
  end
end
d --> a2`);
    expect(
      graph.groups.map(({ id, label, parent, direction }) => [id, label.join(), parent, direction]),
    ).toEqual([
      ["one", "The first", null, "RIGHT"],
      ["two words", "two words", "one", null],
    ]);
    expect(graph.nodes.map(({ id, parent }) => `${id}:${parent}`)).toEqual([
      "p:null",
      "a:one",
      "b:one",
      "c:two words",
      "d:null",
      "a2:null",
    ]);
  });

  test.each([
    [
      'A["as [@doe2020] says"]',
      '2:3 "[@doe2020]", which shows as typed | name the work in words, as in “Doe (2020)”',
    ],
    ["A[@doe2020]", '2:3 "@doe2020", which shows as typed | name the work in words, as in “Doe (2020)”'],
    [
      'A["see [it](/posts/a)"]',
      '2:3 "[it](/posts/a)", which shows as typed | write the words of the link alone',
    ],
    ["A -->|**no**| B", '2:7 "**no**", which shows as typed | write the words without their signs'],
  ])("tells of Markdown in a label as a warning: %s", (line, fault) => {
    const source = `flowchart LR\n${line}`;
    expect(faultsOf(source)).toEqual([fault]);
    expect(readDiagram(source).faults.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("has names of people, prices and variables as they are", () => {
    expect(faultsOf('flowchart LR\nA["@doe and $HOME/$USER"] --> B[@next-js]')).toEqual([]);
  });

  test("takes over what Mermaid says for readers who do not see", () => {
    expect(graphOf("flowchart LR\naccTitle: T\naccDescr: D\nA")).toMatchObject({
      title: "T",
      description: "D",
    });
  });

  test.each([
    [
      "A[Prompt --> B",
      '2:2 "[Prompt --> B", where the [ is not closed | close it before the link: A[Prompt]',
    ],
    [
      "A --> B[Prompt --> C[x]",
      '2:8 "[Prompt --> C[x]", where the [ is not closed | close it before the link: B[Prompt]',
    ],
    ["A([Prompt]", '2:2 "([Prompt]", where the ([ is not closed | close it: A([Prompt])'],
    ["A[f(x)]", '2:3 "f(x)" | write ["f(x)"]'],
    ['A["open]', '2:3 ""open]" | add the ", and write <br> for a new line'],
    ['A["a"b"]', '2:6 "b"]" | write ["a"]; for " in a label #quot;'],
    ["A --> B %% remark", '2:9 "%% remark" | put the comment on a line of its own'],
    ["A --> ", "2:6 the end of the line | write A, or A[Text]"],
    ["A -->|yes B", '2:7 "yes B" | write -->|text| B'],
    ["A -- yes B", '2:3 "-- yes B" | write -- text -->'],
    ["A ~~~ B", '2:3 "~~~" | write ---, or delete it: what is not seen says nothing'],
    ["A -> B", '2:3 "-> B" | write a link, as A --> B, or begin a new line'],
    ["--> B", '2:1 "--> B" | mend the line, or delete it: nothing of a diagram is left out in silence'],
    ["subgrph x", '2:1 "subgrph x" | did you mean "subgraph"?'],
    ["subgraph x\nA", '2:1 "x" is never closed | write "end" on a line of its own'],
    [
      "subgraph one [Title\nA\nend",
      '2:14 "[Title", where the [ is not closed | close it: subgraph one [Title]',
    ],
    ["end", "2:1 end, and nothing is open | delete the line"],
    ["A --> end", '2:7 "end" | write End'],
    [
      "A\nclassDef a fill:#f00",
      '3:1 "classDef a fill:#f00" | delete it: the colours are those of the page, in its light and its dark theme',
    ],
    [
      "A:::warm --> B",
      '2:2 ":::warm" | delete it: the colours are those of the page, in its light and its dark theme',
    ],
    [
      'click A "https://x.example"',
      '2:1 "click A "https://x.example"" | delete it: links stand in the text beside the diagram',
    ],
    [
      "A@{ shape: cyl }",
      '2:2 "@{ shape: cyl }" | write A[box], A(round), A([stadium]), A{choice}, A[(store)], A((circle))',
    ],
    ["A[<b>x</b>]", '2:3 "<b>" | write text: of tags a label has <br> alone, for a new line'],
    ["A[fa:fa-car]", '2:3 "fa:fa-car" | write a word or a sign: no font with icons is loaded'],
    ["A[#wat;]", '2:3 "#wat;" | write the sign itself'],
    [
      "A[a]\nA[b]",
      '3:1 "b", where line 2 of the diagram has another | write A alone here, or give this node another name',
    ],
    [
      "subgraph g\nA\nend\ng --> A",
      "5:3 one between a group and what stands in it | link a node in it with another node",
    ],
  ])("reports %s", (line, report) => {
    expect(faultsOf(`flowchart LR\n${line}`)).toEqual([report]);
  });

  test("does not pass over a direction that Mermaid passes over", () => {
    const [fault = ""] = faultsOf("flowchart TB\nsubgraph g\ndirection LR\nA --> B\nend\nB --> C");
    expect(fault).toContain("2:1 direction, and the link in line 6");
  });

  test("has all its mistakes reported at once, in order", () => {
    expect(
      faultsOf("flowchart XX\nA[\nB --> C\nstyle A fill:red\nD ~> E").map(one => one.split(" ")[0]),
    ).toEqual(["1:11", "2:2", "4:1", "5:3"]);
  });
});

describe("a state diagram", () => {
  test("has states in states, choices, notes and ends of each", () => {
    const graph = graphOf(`stateDiagram-v2
direction LR
[*] --> Idle
Idle --> Run : go
Idle : waits
state "Runs (for long)" as Run {
  [*] --> a
  a --> [*]
}
state c <<choice>>
Run --> c
c --> [*]
note right of Idle : one<br>two
note left of Idle
  more
  of it
end note`);
    expect(edgesOf(graph)).toEqual([
      "[*] start >Idle",
      "Idle>Run:go",
      "[*] start Run>a",
      "a>[*] end Run",
      "Run>c",
      "c>[*] end ",
      "Idle>note 1",
      "Idle>note 2",
    ]);
    expect(labelsOf(graph)).toMatchObject({ Idle: "waits", "note 1": "one/two", "note 2": "more/of it" });
    expect(graph.groups).toMatchObject([{ id: "Run", label: ["Runs (for long)"] }]);
  });

  test("has the text of a state that other states stand in, wherever it is written", () => {
    const graph = graphOf(
      'stateDiagram-v2\nA : Another\nstate A {\n  x\n}\nstate B {\n  y\n}\nstate "Chờ" as B\nA --> B',
    );
    expect(graph.groups.map(({ label }) => label)).toEqual([["Another"], ["Chờ"]]);
    expect(graph.nodes.map(({ id }) => id)).toEqual(["x", "y"]);
    expect(faultsOf('stateDiagram-v2\nA : one\nstate "two" as A {\n  x\n}')).toEqual([
      '2:5 "one", where line 3 of the diagram has "two" | delete one of them',
    ]);
    expect(faultsOf("stateDiagram-v2\nstate A <<fork>>\nstate A {\n  x\n}")).toEqual([
      '2:1 a node "A", and a group of that name in line 3 of the diagram | give one of them another name',
    ]);
  });

  test.each([
    ['state "x as B', 'close the quotation marks: one " stands alone'],
    ["A -> B", "write A --> B"],
    ["A --> my state", 'give the state such a name: state "Any text" as A'],
    ["--", "put them into states of their own, state A { … } and state B { … }"],
    ["stat A", 'did you mean "state"?'],
    ["state A {", 'write "}" on a line of its own'],
    ["state c <<choise>>", "write <<choice>>"],
    ["note right of A", 'write "end note" on a line of its own'],
  ])("reports %s", (line, fix) => {
    expect(readDiagram(`stateDiagram-v2\n${line}`).faults).toMatchObject([{ line: 2, fix }]);
  });
});

describe("looks that a diagram asks for", () => {
  test.each([
    "flowchart LR\nA:::hot --> B\nclassDef hot fill:#f00\nclass A hot\nstyle B fill:#ff0\nlinkStyle 0 stroke:red",
    "%%{init: {'theme': 'dark'}}%%\nflowchart LR\nA --> B",
    "stateDiagram-v2\nA --> B\nclassDef x fill:red\nclass A x",
    'classDiagram\nA --> B\ncssClass "A" hot',
    "erDiagram\nA ||--o{ B : has\nclassDef x fill:red\nclass A x",
  ])("are passed over, and told: %j", source => {
    const { diagram, faults } = readDiagram(source);
    expect(diagram).not.toBeNull();
    expect(new Set(faults.map(({ severity, fix }) => `${severity}: ${fix}`))).toEqual(
      new Set(["warning: delete it: the colours are those of the page, in its light and its dark theme"]),
    );
  });

  test("leave what they stand with", () => {
    const { diagram } = readDiagram("flowchart LR\nA[One]:::hot --> B:::cold & C");
    expect(diagram).toMatchObject({
      nodes: [{ id: "A", label: ["One"] }, { id: "B" }, { id: "C" }],
      edges: [
        { from: "A", to: "B" },
        { from: "A", to: "C" },
      ],
    });
  });
});

describe("a formula in a label", () => {
  test("is what it says", () => {
    const { nodes, edges } = graphOf(
      'flowchart LR\nA["Policy $\\pi_\\theta(a|s)$"] -->|$\\nabla J$| B["$$x^2$$ and $r(x, y)$"]',
    );
    expect(nodes.map(({ label }) => label)).toEqual([["Policy π_θ(a∣s)"], ["x² and r(x,y)"]]);
    expect(edges[0]?.label).toEqual(["∇J"]);
  });

  test("is none where it is a price or a name of a shell", () => {
    const { nodes } = graphOf("flowchart LR\nA[$5 or $10] --> B[$HOME/$USER]");
    expect(nodes.map(({ label }) => label)).toEqual([["$5 or $10"], ["$HOME/$USER"]]);
  });

  test("is told where it cannot be set", () => {
    expect(faultsOf('flowchart LR\nA["a $\\fraq{x}$"] --> B')).toEqual([
      '2:3 "$\\fraq{x}$" | mend it, or write it with Unicode\'s signs, π; commands of macros.yaml are not read here',
    ]);
  });
});

describe("a sequence", () => {
  test("has participants, messages, notes, frames and activity", () => {
    const sequence = sequenceOf(`sequenceDiagram
autonumber
actor U as Người dùng
participant M as The <br> model
Note over U,M: before all
U->>+M: ask: what?
alt good
  M-->>U: yes
else bad
  loop again
    M-)M: think; then
  end
end
M--x-U: no
activate U
deactivate U
U<<->>X: both`);
    expect(sequence.participants.map(({ id, label, isActor }) => [id, label.join("/"), isActor])).toEqual([
      ["U", "Người dùng", true],
      ["M", "The/model", false],
      ["X", "X", false],
    ]);
    expect(sequence.items.map(({ type }) => type)).toEqual(
      "note message activate frame message deactivate activate deactivate message".split(" "),
    );
    expect(sequence.items[1]).toMatchObject({ from: "U", to: "M", label: ["ask: what?"], number: 1 });
    expect(sequence.items[3]).toMatchObject({
      keyword: "alt",
      sections: [
        { label: ["good"], items: [{ label: ["yes"], dashed: true, end: "arrow" }] },
        {
          label: ["bad"],
          items: [{ keyword: "loop", sections: [{ items: [{ label: ["think; then"], end: "open" }] }] }],
        },
      ],
    });
  });

  test.each([
    ["A->>B", "write A->>B: text"],
    ["A=>B: x", "mend the line, or delete it: nothing of a diagram is left out in silence"],
    ["particpant A", 'did you mean "participant"?'],
    ["loop x\nA->>B: y", 'write "end" on a line of its own'],
    ["loop x\nelse y\nend", "write alt before it"],
    ["end", "delete the line"],
    ["A->>-B: x", "delete it, or activate it before"],
    ["activate Nobody", "name it in a line before"],
    [
      "rect rgb(1,2,3)\nA->>B: x\nend",
      "delete it and its end: the colours are those of the page, in its light and its dark theme",
    ],
    ["Note above A: x", "write Note over A: text"],
    ["Note over A,B,C: x", "write Note over A,C: text, which goes over those between"],
    ["A->>B hello", "write A->>B: hello"],
    ["create participant X", "delete the word: participants stand in a row at the top"],
  ])("reports %s", (lines, fix) => {
    expect(readDiagram(`sequenceDiagram\n${lines}`).faults.map(fault => fault.fix)).toEqual([fix]);
  });
});

describe("classes", () => {
  test("have members, words above, relations with numbers, notes and namespaces", () => {
    const graph = graphOf(`classDiagram
class Model~T~ {
  <<interface>>
  +weights List~float~
  +forward(x) T
}
Model : -secret int
Model <|-- Policy : is a
Policy "1" *-- "0..*" Layer
Policy ..> Optimizer
A o-- B
note for Policy "learns"
namespace train {
  class PPO["Proximal policy"]
}`);
    expect(graph.nodes[0]).toMatchObject({
      label: ["Model<T>"],
      above: "interface",
      rows: [["+weights List<float>", "-secret int"], ["+forward(x) T"]],
    });
    expect(graph.edges.map(({ start, end, stroke }) => `${start} ${stroke} ${end}`)).toEqual([
      "triangle solid none",
      "filled-diamond solid none",
      "none dotted open",
      "diamond solid none",
      "none dotted none",
    ]);
    expect(graph.edges[1]).toMatchObject({ startLabel: "1", endLabel: "0..*" });
    expect(labelsOf(graph)).toMatchObject({ PPO: "Proximal policy", "note 1": "learns" });
  });

  test("are not passed over for a namespace of their name, nor are static and abstract members", () => {
    expect(
      faultsOf(
        "classDiagram\nnamespace Trainer {\n  class PPO\n}\nclass Trainer {\n  +step()\n}\nPPO --> Trainer",
      ),
    ).toEqual([
      '5:1 a class "Trainer", and a namespace of that name in line 2 of the diagram | give one of them another name',
    ]);
    const fix = "static and abstract are not drawn: delete the sign, or say it in a note";
    expect(
      faultsOf("classDiagram\nclass A {\n  +run()*\n  +make()$ A\n  +grad float*\n}\nA : +n int$"),
    ).toEqual([`3:9 "*" | ${fix}`, `4:10 "$" | ${fix}`, `5:14 "*" | ${fix}`, `7:11 "$" | ${fix}`]);
  });

  test.each([
    ["A <-- ", 'write A <|-- B, or A "1" --> "*" B : text'],
    ["clas A", 'did you mean "class"?'],
    ["class A { +x }", "give each member a line of its own"],
    ["class A {\n+x", 'write "}" on a line of its own'],
    ["A ()-- B", 'write A <|-- B, or A "1" --> "*" B : text'],
  ])("reports %s", (lines, fix) => {
    expect(readDiagram(`classDiagram\n${lines}`).faults.map(fault => fault.fix)).toEqual([fix]);
  });
});

describe("entities", () => {
  test("have attributes, and how many of each belong together", () => {
    const graph = graphOf(`erDiagram
PROMPT ||--o{ ANSWER : "is answered by"
ANSWER }|..o| "Human score" : has
PROMPT["The prompt"] {
  string id PK, FK "a number"
  varchar(20) text
}`);
    expect(graph.nodes[0]).toMatchObject({
      label: ["The prompt"],
      rows: [["string id PK, FK a number", "varchar(20) text"]],
    });
    expect(graph.edges.map(({ start, stroke, end }) => `${start} ${stroke} ${end}`)).toEqual([
      "one solid any",
      "some dotted maybe-one",
    ]);
    expect(edgesOf(graph)).toEqual(["PROMPT>ANSWER:is answered by", "ANSWER>Human score:has"]);
  });

  test.each([
    ["A ||--o{ B", "write A ||--o{ B : has"],
    ["A |--| B : x", "write A ||--o{ B : x"],
    ["A one to many B : x", "write A ||--o{ B : x"],
    ['A "1" -- "n" B', "write A ||--o{ B : has"],
    ["A {\nid\n}", "write a type without blanks, a name, and PK, FK or UK where it is a key"],
    ["A { string id }", "give each attribute a line of its own"],
  ])("reports %s", (lines, fix) => {
    expect(readDiagram(`erDiagram\n${lines}`).faults.map(fault => fault.fix)).toEqual([fix]);
  });

  test.each([
    ["CUSTOMER -> ORDER : places", '2:10 "->" | write CUSTOMER ||--o{ ORDER : places'],
    ["CUSTOMER ||-o{ ORDER : places", '2:10 "||-o{" | write CUSTOMER ||--o{ ORDER : places'],
    ["CUSTOMER }o..o ORDER : places", '2:10 "}o..o" | write CUSTOMER }o..o{ ORDER : places'],
    ["CUSTOMER || -- |{ ORDER : places", '2:10 "|| -- |{" | write CUSTOMER ||--|{ ORDER : places'],
    ['CUSTOMER o|==|| "An order"', '2:10 "o|==||" | write CUSTOMER |o--|| "An order" : has'],
    ["CUSTOMER ||--o{ ORDER places", '2:23 "places" | write CUSTOMER ||--o{ ORDER : places'],
    ["CUSTOMER ||--o{ : places", "2:16 none | write CUSTOMER ||--o{ B : places"],
    ["||--o{ ORDER : places", "2:1 none | write A ||--o{ ORDER : places"],
  ])("have a wrong relation told at its place, as it would be: %s", (line, report) => {
    expect(faultsOf(`erDiagram\n${line}`)).toEqual([report]);
  });

  test("are shown what a relation looks like", () => {
    expect(readDiagram("erDiagram\nA => B : x").faults[0]?.expected).toBe(
      "a relation, as CUSTOMER ||--o{ ORDER : places; on either side |o none or one, || one, }o any, }| one or more, with -- or .. between",
    );
    expect(faultsOf("erDiagram\ndirectoin LR")).toEqual(['2:1 "directoin LR" | did you mean "direction"?']);
  });
});

test.each([
  ["", "write flowchart LR, and A --> B in the line below"],
  ["flowchrt LR\nA", 'did you mean "flowchart"?'],
  ['pie\n"a": 1', 'draw it as <Plot type="bar" />: shares are read off bars more easily'],
  ["xychart-beta", "draw it as <Plot />, with its numbers in a table"],
  ["gantt", "draw it as one of these, or as an SVG beside the post; ```text shows its source"],
  ["---\ntitle: x\n---\nflowchart LR\nA", 'delete it; a title is caption="…" behind ```mermaid'],
  [
    "%%{init: {}}%%\nflowchart LR\nA",
    "delete it: the colours are those of the page, in its light and its dark theme",
  ],
  [
    "%%{init: {\n  'theme': 'dark'\n}}%%\nflowchart LR\nA",
    "delete it: the colours are those of the page, in its light and its dark theme",
  ],
  [
    "flowchart LR\nA\n%%{init: {\n  'theme': 'dark'\n}}%%",
    "delete it: the colours are those of the page, in its light and its dark theme",
  ],
  ["flowchart LR", "write at least one, as in A --> B"],
])("what is drawn is told where %s is not", (source, fix) => {
  expect(readDiagram(source).faults).toMatchObject([{ fix }]);
});
