import { expect, test } from "vitest";
import { parseBody } from "../content/parse-body";
import { type AttachedProblem, attachedFaults, attachedOf } from "./attached";
import { checkMdx } from "./check";

const files: Readonly<Record<string, string>> = {
  "./loss.csv": 'step,loss,run\n1,2.5,a\n2,2.1,"a\nb"\n3,x,a\n',
  "./good.csv": "\ufeffstep,loss\n1,2.5\n\n2,0\n",
  "./ragged.csv": 'step,loss\n1,2.5\n2,"1,000",3\n',
  "./twice.csv": "a,a\n1,2\n",
  "./empty.csv": "step,loss\n",
  "./cells.csv":
    'at,score\n2026-01-01,1\n2026-01-02 10:00,"2,5"\n2026-01-03,40 %\n2026-01-04,x\n2026-01-05,x\n2026-01-06,x\n2026-01-07,x\n2026-01-08,x\n',
  "./film.mp4": "",
  "./good.vtt": "\ufeffWEBVTT - English\n\n00:01.000 --> 00:04.000\nHello.\n",
  "./subtitles.vtt": "1\n00:00:01,000 --> 00:00:04,000\nHello.\n",
  "./empty.vtt": "",
};

async function faults(source: string): Promise<string[]> {
  const { tree } = parseBody(source);
  const problems: AttachedProblem[] = await checkMdx(tree, source);
  for (const reference of await attachedOf(tree)) {
    const find = (target: string) =>
      target in files
        ? { file: target, href: `/media/${target}` }
        : { expected: `a file ${target}`, found: "no such file", fix: "put it there" };
    problems.push(...attachedFaults(reference, find, file => new TextEncoder().encode(files[file])));
  }
  return problems.map(
    ({ file = "", line, column, subject, expected, found, fix }: AttachedProblem) =>
      `${file && `${file}:`}${line}:${column} ${subject} | ${expected} | ${found} | ${fix}`,
  );
}

test("a table that a plot can draw has no fault", async () => {
  expect(await faults('<Plot data="./good.csv" x="step" y="loss" caption="Loss" />')).toEqual([]);
  expect(await faults('<Figure src="/a.png" alt="a" data="./good.csv" />')).toEqual([]);
  expect(await faults('<Plot data={[{ a: "x", b: 1 }]} x="a" y="b" type="bar" caption="Loss" />')).toEqual(
    [],
  );
  expect(await faults('<Plot data={[{ a: "2026-01-31", b: 1 }]} x="a" y="b" caption="Loss" />')).toEqual([]);
});

test("what is wrong with a path or a column is told where it is named, and with a table at its own lines", async () => {
  const plot = (file: string, rest = "") =>
    `<Plot data="./${file}.csv" x="step" y="loss"${rest} caption="Loss" />\n\n`;
  const source =
    plot("gone") +
    plot("gone").replace("<Plot", '<Figure src="/a.png" alt="a"').replace(' x="step" y="loss"', "") +
    plot("loss") +
    plot("loss", ' color="rnu"') +
    plot("good", ' yScale="log"') +
    plot("ragged") +
    plot("twice") +
    plot("empty");
  expect(await faults(source)).toEqual([
    "1:7 <Plot> | a file ./gone.csv | no such file | put it there",
    "3:30 <Figure> | a file ./gone.csv | no such file | put it there",
    './loss.csv:5:1 table | loss: a number, such as 2.5 | "x" | mend that cell, or take its row out',
    '7:43 <Plot> | a column of loss.csv: step, loss, run | "rnu" | did you mean "run"?',
    './good.csv:4:1 table | loss: a number above 0, for a logarithmic scale | "0" | mend that cell, or take its row out',
    './ragged.csv:3:1 table | 2 cells, as in its head | 3 in "2,1,000,3" | add or delete a cell; a cell with a comma in it stands between " and "',
    './twice.csv:1:1 table | a name for each column | "a" twice | give each column a name of its own in the first line',
    "./empty.csv:1:1 table | a head and rows | a head alone | write the names of the columns into the first line, and the rows below",
  ]);
});

test("cells that other programs read are told with what to write, days too, and of many the first", async () => {
  expect(await faults('<Plot data="./cells.csv" x="at" y="score" caption="c" />')).toEqual([
    './cells.csv:3:1 table | score: a number, such as 2.5 | "2,5" | write 2.5',
    './cells.csv:4:1 table | score: a number, such as 2.5 | "40 %" | write the number alone, 40',
    './cells.csv:5:1 table | score: a number, such as 2.5 | "x" | mend that cell, or take its row out',
    './cells.csv:6:1 table | score: a number, such as 2.5 | "x" | mend that cell, or take its row out',
    './cells.csv:7:1 table | score: a number, such as 2.5 | "x", and 2 more of its kind | mend that cell, or take its row out',
    './cells.csv:3:1 table | at: a day as 2026-01-31, as in most rows | "2026-01-02 10:00" | write the day alone, 2026-01-02',
  ]);
  const half = 'data={[{ x: "2024-01-01", y: 1 }, { x: "2024-13-02", y: 2 }]} x="x" y="y"';
  expect(await faults(`<Plot ${half} caption="c" />`)).toEqual([
    '1:7 <Plot> | x: a day as 2026-01-31, as in other rows | row 2, "2024-13-02" | mend that cell, or take its row out',
  ]);
});

test("a name that is misspelt in a row of the post is told, and no gap", async () => {
  const rows = 'data={[{ x: 1, y: 1 }, { x: 2, yy: 2 }, { x: 3 }]} x="x" y="y"';
  expect(await faults(`<Plot ${rows} caption="c" />`)).toEqual([
    '1:7 <Plot> | y, as in other rows | row 2, "yy" in its place | write y, or null for it where there is no value',
  ]);
});

test("rows in the post are held against the same rules", async () => {
  const source = `<Plot data={[{ a: 1, b: "x" }]} x="a" y="b" caption="c" />

<Plot data={[{ a: 1, b: 2 }]} x="a" y="c" caption="c" />

<Plot data={[]} x="a" y="c" caption="c" type="pie" />

<Plot x="a" y="c" caption="c" />

<Plot data={[{ a: 1, b: 2 }, { a: 2, b: NaN }, { a: 3, b: null }, { a: 4, b: [1] }]} x="a" y="b" caption="c" />
`;
  expect(await faults(source)).toEqual([
    '1:7 <Plot> | b: a number, such as 2.5 | row 1, "x" | mend that cell, or take its row out',
    '3:37 <Plot> | a column of data: a, b | "c" | did you mean "a"?',
    "5:7 <Plot> | data: text in quotation marks, or a list of 1 to 2000, each { name: value } | an empty list | mend data",
    '5:41 <Plot> | type: one of line, dot, bar, area | "pie" | write "line", or another of them',
    "7:1 <Plot> | data: text in quotation marks, or a list of 1 to 2000, each { name: value } | no such attribute | write <Plot data={…}>",
    "9:7 <Plot> | data[1].b: text, which may be empty, in quotation marks, or a number, or null | number NaN | write null where there is no value",
    "9:7 <Plot> | data[3].b: text, which may be empty, in quotation marks, or a number, or null | a list of 1 | mend data[3].b",
  ]);
});

test("a film has captions or no words, a sound a transcript or no words", async () => {
  const source = `<Video src="./film.mp4" title="A film" width={640} height={360} silent />

<Video src="./film.mp4" title="A film" width={640} height={360} />

<Video src="./film.mp4" title="A film" width={640} height={360} captions="./film.vtt" />

<Audio src="./sound.mp3" title="A sound" />

<Audio src={"./" + "x"} title="A sound" wordless />
`;
  expect(await faults(source)).toEqual([
    '3:1 <Video> | captions: a file of captions (.vtt), or `silent` where the film has no words | no such attribute | write <Video captions="…">',
    "7:1 <Audio> | a transcript inside it | nothing | write what is said between <Audio …> and </Audio>, or `wordless` where no word is",
    '9:8 <Audio> | src as text in quotation marks | src as an expression, which the check cannot follow | write src="…", the address itself',
    "5:65 <Video> | a file ./film.vtt | no such file | put it there",
    "7:8 <Audio> | a file ./sound.mp3 | no such file | put it there",
  ]);
});

test("captions that no browser would read are told", async () => {
  const film = (name: string) =>
    `<Video src="./film.mp4" title="A film" width={640} height={360} captions="./${name}.vtt" />\n\n`;
  const fix = "write WEBVTT and an empty line at its head, and times as 00:01.000 --> 00:04.000";
  expect(await faults(film("good") + film("subtitles") + film("empty"))).toEqual([
    `3:65 <Video> | captions in WebVTT, a file whose first line is WEBVTT | subtitles.vtt, which begins with "1" | ${fix}`,
    `5:65 <Video> | captions in WebVTT, a file whose first line is WEBVTT | empty.vtt, which is empty | ${fix}`,
  ]);
});

test("bars and areas have one row for each place, and a linear scale", async () => {
  const source = `<Plot data={[{ a: "x", b: 1 }, { a: "x", b: 2 }]} x="a" y="b" type="bar" caption="c" />

<Plot data={[{ a: 1, b: 1, s: "p" }, { a: 1, b: 1, s: "q" }, { a: 1.0, b: 2, s: "p" }]} x="a" y="b" color="s" type="area" caption="c" />

<Plot data={[{ a: "x", b: 1 }]} x="a" y="b" type="bar" xScale="log" yScale="log" caption="c" />

<Plot data={[{ a: 1, b: 1 }, { a: 1, b: 2 }]} x="a" y="b" yScale="log" caption="c" />
`;
  expect(await faults(source)).toEqual([
    '1:7 <Plot> | a: one row for each bar | row 2, a second "x" | take one of them out, or part them by color',
    '3:7 <Plot> | a: one row for each place of a series | row 3, a second "1" | take one of them out, or part them by color',
    '5:69 <Plot> | yScale: linear for bars and areas: they begin at 0, which a logarithmic scale does not have | "log" | leave yScale out, or write type="dot" or type="line"',
    '5:56 <Plot> | xScale: none for bars, which stand under names | "log" | leave xScale out',
  ]);
});

test("a column may be missing in the first row", async () => {
  const source = '<Plot data={[{ a: 1 }, { a: 2, b: 2 }]} x="a" y="b" caption="c" />';
  expect(await faults(source)).toEqual([]);
});
