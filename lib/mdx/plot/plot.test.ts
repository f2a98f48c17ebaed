import { expect, test } from "vitest";
import { textWidth } from "../text-width";
import { drawPlot } from "./draw";
import type { PlotProps } from "./props";
import { type DataTable, inlineTable, readTable, tableCsv, tableFaults } from "./table";
import { wordsOf } from "./words";

/** y = 3 / step and y = 4 / step. */
const rows = ["a", "b"].flatMap((run, index) =>
  [1, 2, 3, 4].map(step => ({ step, loss: (3 + index) / step, run })),
);
const table: DataTable = inlineTable(rows);
const props: PlotProps = { data: "./loss.csv", x: "step", y: "loss", color: "run", caption: "Loss" };

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
}

test("a plot is a drawing without styles, ids and names of faces, the same each time", () => {
  const svg = drawPlot(table, props, 640, "en");
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 640 360"/);
  expect(svg).not.toMatch(/<style| style=| id=|font-family|class=/);
  expect(drawPlot(table, props, 640, "en")).toBe(svg);
});

test("series differ in colour, in dash and in sign, and are named at their ends", () => {
  const svg = drawPlot(table, props, 640, "en");
  expect(svg).toContain('stroke="var(--plot-1)"');
  expect(svg).toContain('stroke="var(--plot-2)"');
  expect(svg).toContain('stroke-dasharray="7 4"');
  expect(textsOf(svg).slice(-2)).toEqual(["a", "b"]);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["↑ loss", "step →", "1", "4"]));
});

test("names at ends that would lie on one another stand apart", () => {
  const close = inlineTable(
    ["a", "b", "c"].flatMap((run, index) => [1, 2].map(step => ({ step, loss: step + index / 1000, run }))),
  );
  const svg = drawPlot(close, props, 640, "en");
  const ends = [...svg.matchAll(/<g [^>]*text-anchor="start"[^>]*>/g)].map(([group]) => group);
  const heights = ends
    .filter(group => group.includes("var(--plot-"))
    .map(group => /,(-?[\d.]+)\)/.exec(group)?.[1]);
  expect(new Set(heights).size).toBe(3);
});

test.each([
  ["dot", { ...props, type: "dot" }],
  ["area", { ...props, type: "area" }],
  ["bar", { ...props, type: "bar" }],
  ["log", { ...props, xScale: "log", yScale: "log" }],
] as const)("a plot as %s names its series", (_, given) => {
  expect(textsOf(drawPlot(table, given, 360, "en"))).toEqual(expect.arrayContaining(["a", "b"]));
});

test("a value that is missing is a gap in a line, no bar, and a dash in the table", () => {
  const gaps = inlineTable([
    { step: 1, loss: 3 },
    { step: 2, loss: 2 },
    { step: 3, loss: null },
    { step: 4, loss: "NaN" },
    { step: 5, loss: 1 },
  ]);
  const given = { data: "x.csv", x: "step", y: "loss", caption: "c" } as const;
  expect(tableFaults(gaps, given, null)).toEqual([]);
  const line = /stroke="var\(--plot-1\)"[^>]*><path d="(M[^"]*)"/.exec(drawPlot(gaps, given, 640, "en"));
  expect(drawPlot(gaps, given, 640, "en")).not.toContain("NaN");
  expect(line?.[1]?.match(/M/g)).toHaveLength(2);
  // The first path of an area is its ground: one piece for each side of the gap, and nothing down to 0 in it.
  const area = /fill-opacity="0\.2"[^>]*><path d="(M[^"]*)"/.exec(
    drawPlot(gaps, { ...given, type: "area" }, 640, "en"),
  );
  expect(area?.[1]?.match(/M/g)).toHaveLength(2);
  const bars = drawPlot(gaps, { ...given, type: "bar" }, 640, "en");
  expect(bars.match(/<rect /g)).toHaveLength(3);
  expect(textsOf(bars)).toEqual(expect.arrayContaining(["3", "4", "5"]));
  const { summary, rows: shown, numeric } = wordsOf(gaps, given, "en");
  expect(summary).toBe("loss from 1 to 3. 3 at step 1, 1 at 5.");
  expect(shown.map(([, loss]) => loss)).toEqual(["3", "2", "–", "–", "1"]);
  expect(numeric).toEqual([true, true]);
  const none = inlineTable([
    { step: 1, loss: 3, run: "a" },
    { step: 1, loss: null, run: "b" },
  ]);
  expect(tableFaults(none, { ...given, color: "run" }, null)).toEqual([
    {
      expected: "loss: a number in one row or more of each series",
      found: '"b", which has none',
      fix: "take its rows out",
    },
  ]);
});

test("a logarithmic axis has numbers as papers write them, not with letters for a thousand and a thousandth", () => {
  const decades = inlineTable([1, 10, 100, 1000, 10_000].map(step => ({ step, loss: 1 / step })));
  const given = { data: "x.csv", x: "step", y: "loss", caption: "c", xScale: "log", yScale: "log" } as const;
  const texts = textsOf(drawPlot(decades, given, 640, "en"));
  expect(texts).toEqual(expect.arrayContaining(["1", "1,000", "10,000", "0.1", "0.001", "0.0001"]));
  const small = inlineTable([1e-7, 1e-6, 1e-5].map(step => ({ step, loss: step })));
  expect(textsOf(drawPlot(small, given, 640, "en"))).toEqual(expect.arrayContaining(["10⁻⁷", "2×10⁻⁶"]));
});

test("a logarithmic axis up ends by its values, and has one line for each power where there are many", () => {
  const upOf = (losses: number[]) => {
    const rows = inlineTable(losses.map((loss, step) => ({ step, loss })));
    const given = { data: "x.csv", x: "step", y: "loss", caption: "c", yScale: "log" } as const;
    const [, axis = ""] =
      /<g [^>]*text-anchor="end"[^>]*>(.*?)<\/g>/.exec(drawPlot(rows, given, 640, "en")) ?? [];
    return textsOf(axis).filter(text => text !== "");
  };
  expect(upOf([6.99, 2.73])).toEqual(["2", "3", "4", "5", "6", "7"]);
  expect(upOf([0.31, 0.32])).toEqual(expect.arrayContaining(["0.3", "0.4"]));
  expect(upOf([117e6, 540e9])).toEqual(["10⁸", "10⁹", "10¹⁰", "10¹¹", "10¹²"]);
  expect(upOf([1e-12, 1e9]).length).toBeLessThanOrEqual(9);
  expect(upOf([3])).not.toEqual([]);
});

test("numbers of an axis have room: large and small ones as powers of ten, and one value with a span around it", () => {
  const ticksOf = (values: number[], type?: "bar") => {
    const rows = inlineTable(values.map((loss, step) => ({ step, loss })));
    const given = { data: "x.csv", x: "step", y: "loss", caption: "c", ...(type && { type }) };
    const [, axis = ""] =
      /<g [^>]*text-anchor="end"[^>]*>(.*?)<\/g>/.exec(drawPlot(rows, given, 640, "en")) ?? [];
    return textsOf(axis);
  };
  expect(ticksOf([1e9, 2.5e9])).toEqual(expect.arrayContaining(["10⁹", "1.2×10⁹", "2×10⁹"]));
  expect(ticksOf([0, 5e-6])).toEqual(expect.arrayContaining(["0", "10⁻⁶", "5×10⁻⁶"]));
  expect(ticksOf([1])).toEqual(expect.arrayContaining(["0.5", "1.0", "1.5"]));
  const tokens = inlineTable([0, 1e9, 2e9].map(seen => ({ seen, loss: 3 - seen / 1e9 })));
  const along = { data: "x.csv", x: "seen", y: "loss", caption: "c" };
  expect(textsOf(drawPlot(tokens, along, 360, "en"))).toEqual(expect.arrayContaining(["0", "10⁹", "2×10⁹"]));
  expect(Math.max(...ticksOf([-250_000, 250_000]).map(({ length }) => length))).toBeLessThanOrEqual(8);
});

test("a bar that goes down has its value below it", () => {
  const bars = inlineTable([
    { run: "a", gain: 2 },
    { run: "b", gain: -1 },
  ]);
  const svg = drawPlot(bars, { data: "x.csv", x: "run", y: "gain", caption: "c", type: "bar" }, 640, "en");
  const [, height, top] = /<rect [^>]*height="([\d.]+)" y="([\d.]+)"[^>]*\/><\/g>/.exec(svg) ?? [];
  const [, value] = /translate\([\d.]+,([\d.]+)\)"[^>]*>-1</.exec(svg) ?? [];
  expect(Number(value)).toBeGreaterThanOrEqual(Number(top) + Number(height));
});

test("a label that is wider than the plot is set in lines, and the plot is the higher by them", () => {
  const long = "mean reward of the answers that the model gives to prompts that it has not seen before";
  const heightOf = (svg: string) => Number(/viewBox="0 0 360 (\d+)"/.exec(svg)?.[1]);
  for (const type of ["line", "dot", "bar"] as const) {
    const svg = drawPlot(table, { ...props, type, yLabel: long, xLabel: long }, 360, "en");
    const lines = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text = ""]) => text);
    const isOf = (text: string) => long.includes(text.replace(/^↑ | →$/g, ""));
    expect(lines.filter(isOf).length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line.length * 7).toBeLessThan(360);
    const room = heightOf(svg) - heightOf(drawPlot(table, { ...props, type }, 360, "en"));
    expect(room).toBeGreaterThanOrEqual(16 * (lines.length - 2));
  }
});

test("what groups of bars are is said at the end, and not before the name of the one in the middle", () => {
  const grouped = inlineTable(
    ["A", "B", "C"].flatMap(task => [1, 2].map(run => ({ task, run: `r${run}`, score: run }))),
  );
  const given = { data: "x.csv", x: "task", y: "score", color: "run", type: "bar", caption: "c" } as const;
  const svg = drawPlot(grouped, given, 640, "en");
  const [, label = ""] = /<text [^>]*translate\(([\d.]+),[^>]*>task →</.exec(svg) ?? [];
  expect(Number(label)).toBeGreaterThan(600);
});

test("a bar says its value in four digits, or those before its point", () => {
  const values = inlineTable([4 / 3, 1024.256, 65_504, 0.5].map((loss, step) => ({ step, loss })));
  const bars = drawPlot(
    values,
    { data: "x.csv", x: "step", y: "loss", caption: "c", type: "bar" },
    640,
    "en",
  );
  expect(textsOf(bars)).toEqual(expect.arrayContaining(["1.333", "1,024", "65,504", "0.5"]));
});

test("numbers have the signs of the post's language, names and the English of other posts stay", () => {
  const steps = inlineTable([0, 1000, 20_000].map(step => ({ step, loss: 1 / (step + 2), run: "GPT-3.5" })));
  const given = { data: "x.csv", x: "step", y: "loss", caption: "c" } as const;
  expect(textsOf(drawPlot(steps, given, 640, "vi"))).toEqual(
    expect.arrayContaining(["0,10", "0,50", "10.000"]),
  );
  expect(textsOf(drawPlot(steps, given, 640, "en"))).toEqual(expect.arrayContaining(["0.10", "10,000"]));
  const log = textsOf(drawPlot(steps, { ...given, yScale: "log" }, 640, "vi"));
  expect(log).toEqual(expect.arrayContaining(["0,0001", "0,1"]));
  const bars = textsOf(drawPlot(steps, { ...given, x: "run", type: "bar" }, 640, "vi"));
  expect(bars).toEqual(expect.arrayContaining(["GPT-3.5", "0,5"]));
  const long = inlineTable([{ step: 1, loss: 1024.5 }]);
  expect(textsOf(drawPlot(long, { ...given, type: "bar" }, 640, "vi"))).toContain("1.024,5");
  expect(wordsOf(steps, { ...given, color: "run" }, "vi").rows[0]).toEqual(["0", "GPT-3.5", "0,5"]);
  const ticks = textsOf(drawPlot(inlineTable([{ step: 1, loss: 1.25e9 }]), given, 640, "vi"));
  expect(ticks).toContain("1,2×10⁹");
});

test("days are days", () => {
  const days = inlineTable([
    { day: "2026-01-01", n: 1 },
    { day: "2026-03-01", n: 2 },
  ]);
  expect(drawPlot(days, { data: "x.csv", x: "day", y: "n", caption: "c" }, 640, "en")).toContain("Feb");
});

test("a day that no calendar has is told, and not the days around it", () => {
  const table = inlineTable([
    { day: "2026-01-01", n: 1 },
    { day: "2026-02-30", n: 2 },
    { day: "2026-03-01", n: 3 },
  ]);
  expect(tableFaults(table, { data: "x.csv", x: "day", y: "n", caption: "c" }, "x.csv")).toMatchObject([
    { expected: "day: a day as 2026-01-31, as in most rows", line: 2, found: '"2026-02-30"' },
  ]);
});

test("days are written in the language of the text, with the year where it begins", () => {
  const drawn = (from: string, to: string, lang: string) => {
    const days = inlineTable([
      { day: from, n: 1 },
      { day: to, n: 2 },
    ]);
    const svg = drawPlot(days, { data: "x.csv", x: "day", y: "n", caption: "c" }, 640, lang);
    return [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text);
  };
  const months = ["Tháng 11", "2025", "Tháng 12", "Tháng 1", "2026", "Tháng 2", "Tháng 3"];
  const found = drawn("2025-11-01", "2026-03-01", "vi");
  expect(found.filter(text => /Tháng|20/.test(text ?? ""))).toEqual(months);
  expect(drawn("2026-01-02", "2026-01-09", "vi")).toContain("5 thg 1");
  expect(drawn("2019-01-01", "2026-01-01", "de")).toEqual(expect.arrayContaining(["2020", "2026"]));
});

test("its words say the range and the ends, its table the columns that are drawn", () => {
  expect(wordsOf(table, { ...props, yLabel: "Loss (nats)" }, "en")).toEqual({
    name: "Loss",
    summary: "Loss (nats) from 0.75 to 4. a: 3 at step 1, 0.75 at 4; b: 4 at step 1, 1 at 4.",
    columns: ["step", "run", "loss"],
    rows: rows.map(({ step, run, loss }) => [String(step), run, String(loss)]),
    numeric: [true, false, true],
    total: 8,
  });
  const bars = { data: "x.csv", x: "run", y: "loss", type: "bar", caption: "c" } as const;
  expect(wordsOf(table, props, "vi").summary).toContain(" từ 0,75 đến 4. a: 3 tại step 1, 0,75 tại 4;");
  // Of a series of one value it is said once.
  const single = inlineTable([
    { step: 1, loss: 3, run: "a" },
    { step: 2, loss: 2, run: "a" },
    { step: 1, loss: 4, run: "b" },
    { step: 2, loss: null, run: "b" },
  ]);
  expect(wordsOf(single, props, "en").summary).toBe(
    "loss from 2 to 4. a: 3 at step 1, 2 at 2; b: 4 at step 1.",
  );
  expect(wordsOf(inlineTable(rows.slice(0, 2)), bars, "en").summary).toBe(
    "2 values: loss from 1.5 to 3, the most at a.",
  );
});

test("values that are all the same are no range, and one value is no list", () => {
  const of = (...values: number[]) =>
    inlineTable(values.map((loss, at) => ({ step: at + 1, loss, run: "a" })));
  const bars = { ...props, color: undefined, type: "bar" } as const;
  const said = (plot: DataTable, given: PlotProps, lang: string) => wordsOf(plot, given, lang).summary;
  expect(said(of(2, 2, 2), bars, "en")).toBe("3 values: loss 2 throughout.");
  expect(said(of(0.5, 0.5), bars, "vi")).toBe("2 giá trị: loss đều bằng 0,5.");
  expect(said(of(2, 2), props, "en")).toBe("loss 2 throughout. a: 2 at step 1, 2 at 2.");
  expect(said(of(2), bars, "en")).toBe("One value: loss 2, at 1.");
  expect(said(of(2), props, "vi")).toBe("Một giá trị: loss 2, tại step 1, a.");
});

/** The lettering that begins at the left of an x, of a drawing of some width, with its place. */
function startsOf(svg: string): { text: string; x: number }[] {
  return [...svg.matchAll(/<text transform="translate\(([\d.]+),[^>]*>([^<]*)<\/text>/g)].map(
    ([, x = "", text = ""]) => ({ text, x: Number(x) }),
  );
}

test("names of lines are whole within the drawing, at their ends or above, in every script", () => {
  const named = (names: string[]) =>
    inlineTable(names.flatMap((run, index) => [1, 2].map(step => ({ step, loss: step + index, run }))));
  const long = ["Llama-3.1-405B-Instruct, fine-tuned by us", "GPT-2"];
  const han = ["没有预训练的基线模型", "预训练之后的模型"];
  for (const names of [long, han]) {
    for (const width of [640, 360]) {
      for (const type of ["line", "dot"] as const) {
        const svg = drawPlot(named(names), { ...props, type }, width, "en");
        const shown = startsOf(svg).filter(({ text }) => names.includes(text));
        for (const { text, x } of shown) expect(x + textWidth(text, 13)).toBeLessThanOrEqual(width);
        expect(textsOf(svg).join(" ").replace(/\s/g, "")).toContain(names[1]?.replace(/\s/g, ""));
      }
    }
  }
  expect(drawPlot(named(["a", "b"]), props, 640, "en")).not.toContain("rotate(90)");
});

test("names of bars are whole within the drawing, wherever the long one stands, and cut where none could hold them", () => {
  const long = "Best-of-128 (a rather long name)";
  const given = { data: "x.csv", x: "name", y: "loss", type: "bar", caption: "c" } as const;
  const drawn = (names: string[], width: number) => {
    const svg = drawPlot(inlineTable(names.map((name, loss) => ({ name, loss }))), given, width, "en");
    const turned = /translate\(([\d.]+),([\d.]+)\) rotate\(-45\)"[^>]*>([^<]*)</g;
    const height = Number(/height="([\d.]+)"/.exec(svg)?.[1]);
    // All of them stand in a group that is moved to the middle of the bars.
    const [, dx, dy] =
      /<g transform="translate\(([\d.]+),([\d.]+)\)"[^>]*><text[^>]*rotate\(-45\)/.exec(svg) ?? [];
    return [...svg.matchAll(turned)].map(([, x = "", y = "", name = ""]) => {
      const side = textWidth(name, 13) * Math.SQRT1_2;
      expect(Number(y) + Number(dy) + side).toBeLessThanOrEqual(height);
      expect(Number(x) + Number(dx) - side).toBeGreaterThanOrEqual(0);
      return name;
    });
  };
  for (const width of [640, 360]) {
    for (const names of [
      [long, "B", "C", "D"],
      ["A", "B", "C", long],
    ]) {
      expect(drawn(names, width)).toEqual(names);
    }
    expect(drawn([long.repeat(4), "B", "C", "D"], width)[0]).toMatch(/^Best-of-128 .*…$/);
  }
});

test("a line of more points than pixels is drawn by those that show", () => {
  const many = inlineTable(
    Array.from({ length: 200_000 }, (_, step) => ({
      step,
      loss: step === 70_001 ? 9 : Math.sin(step / 9999),
    })),
  );
  const given = { data: "x.csv", x: "step", y: "loss", caption: "c" } as const;
  const svg = drawPlot(many, given, 640, "en");
  expect(svg.length).toBeLessThan(60_000);
  const [, line = ""] = /stroke="var\(--plot-1\)"[^>]*><path d="M([^"]*)"/.exec(svg) ?? [];
  const tops = line.split("L").map(point => Number(point.split(",")[1]));
  expect(Math.min(...tops)).toBeLessThan(90);
});

test("rows of a post are a file of CSV that reads as the same", () => {
  const rows = inlineTable([
    { a: 1, b: 'x "y", z' },
    { a: null, b: "", c: "#" },
  ]);
  const csv = tableCsv(rows);
  expect(csv).toBe('a,b,c\n1,"x ""y"", z",\n,,#\n');
  expect(readTable(new TextEncoder().encode(csv))).toMatchObject({ columns: rows.columns });
});
