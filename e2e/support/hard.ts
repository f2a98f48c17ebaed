/** A post with more of everything than any post has, beside those of `fixtures/hard` that are written by hand. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { mulberry32 } from "../../components/islands/chance";

/** What is in it. */
export const longPost = {
  address: "/posts/long-post",
  words: 20_000,
  figures: 60,
  code: 200,
  equations: 150,
} as const;

const vocabulary =
  "the a model reward policy answer question token loss step gradient sample data human feedback prompt preference score rank learns predicts compares repeats measures shows changes grows falls small large first next better worse same other of in by with from between before after when while which that each one two many few most never always and or but as than because".split(
    " ",
  );

const images = ["gpt3-vs-chatgpt", "pretrained-model", "post-trained-model"];
const languages = ["python", "ts", "sh", "json", "rust"] as const;
const code: Readonly<Record<(typeof languages)[number], (number: number) => string>> = {
  python: number =>
    `def step_${number}(model, batch):\n    loss = model(batch).mean()  # ${number}\n    loss.backward()\n    return loss.item()`,
  ts: number =>
    `export function step${number}(batch: readonly number[]): number {\n  return batch.reduce((sum, one) => sum + one, ${number});\n}`,
  sh: number => `python train.py --steps ${number}000 --lr 3e-4 | tee "run-${number}.log"`,
  json: number => `{ "run": ${number}, "steps": [1, 2, 3], "done": true, "note": null }`,
  rust: number => `fn step_${number}(batch: &[f32]) -> f32 {\n    batch.iter().sum::<f32>() / ${number}.0\n}`,
};

/** Writes the post into a folder. */
export function writeLongPost(folder: string): void {
  const random = mulberry32(20_260_101);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <One>(list: readonly One[], fallback: One): One => list[below(list.length)] ?? fallback;
  const sentence = (): string => {
    const words = Array.from({ length: 8 + below(14) }, () => pick(vocabulary, "the"));
    const text = words.join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 4 + below(3) }, sentence).join(" ");
  const parts: string[] = [];
  const notes: string[] = [];
  let words = 0;
  const say = (text: string) => {
    words += text.split(" ").length;
    parts.push(text);
  };
  const figure = (number: number): string => {
    const src = `/posts/images/${pick(images, "pretrained-model")}.png`;
    const caption = `Figure of step ${number}, with $x_{${number}}$ and \`code\``;
    if (number % 10 === 3)
      return `<Figure caption="${caption}" id="fig:f-${number}">\n\n![One](${src} "First {#fig:p-${number}}")\n![Two](${src} "Second")\n\n</Figure>`;
    const width = { 5: " full", 0: " wide" }[number % 10] ?? "";
    return `<Figure src="${src}" alt="Boxes and arrows" caption="${caption}" id="fig:f-${number}"${width} />`;
  };
  const block = (number: number): string => {
    const language = languages[number % languages.length] ?? "python";
    const name = number % 4 === 0 ? ` title="step-${number}" id="lst:c-${number}"` : "";
    return `\`\`\`${language}${name}\n${code[language](number)}\n\`\`\``;
  };
  const equation = (number: number): string =>
    `$$\n\\mathcal{L}_{${number}}(\\theta) = -\\sum_{t=1}^{${number}} \\log p_\\theta(x_t \\mid x_{<t}) + \\frac{\\beta}{${number}} \\lVert \\theta \\rVert^2 \\label{eq:e-${number}}\n$$`;
  // Spread over the post: each kind as often as it has to be by then.
  const rounds = longPost.code;
  const made = { figures: 0, equations: 0 };
  for (let round = 1; round <= rounds; round++) {
    if (round % 10 === 1)
      parts.push(
        `## Part ${Math.ceil(round / 10)}: ${sentence().slice(0, -1)} {#sec:p-${Math.ceil(round / 10)}}`,
      );
    else if (round % 5 === 0) parts.push(`### ${sentence().slice(0, -1)} \`code_${round}\` $x^{${round}}$`);
    say(paragraph());
    parts.push(block(round));
    if (made.equations < (longPost.equations * round) / rounds) parts.push(equation(++made.equations));
    if (made.figures < (longPost.figures * round) / rounds) {
      parts.push(figure(++made.figures));
      say(
        `As [](#fig:f-${made.figures}) and [](#eq:e-${made.equations}) say in [](#sec:p-1)[^n-${round}]: ${sentence()}`,
      );
      notes.push(`[^n-${round}]: ${sentence()}`);
    }
    if (round % 20 === 0) {
      const rows = Array.from({ length: 12 }, (_, row) => `| ${row} | ${below(1000)} | ${sentence()} |`);
      parts.push(
        `<Table caption="Round ${round}">\n\n| $n$ | Steps | Words |\n| - | - | - |\n${rows.join("\n")}\n\n</Table>`,
      );
    }
    if (round % 25 === 0)
      parts.push(
        `<Conversation caption="Round ${round}">\n<Turn role="user">${sentence()}</Turn>\n<Turn role="model">${sentence()}</Turn>\n</Conversation>`,
      );
    if (round % 15 === 0) parts.push(`> [!NOTE] ${sentence()}\n> ${sentence()}`);
    // What is left of the words, evenly.
    while (words < (longPost.words * round) / rounds) say(paragraph());
  }
  writeFileSync(
    path.join(folder, "long-post.mdx"),
    `---\ntitle: "Twenty thousand words"\ndate: 2018-03-01\nexcerpt: "Sixty figures, two hundred blocks of code, a hundred and fifty equations."\nunlisted: true\nbudget: { html: 100, reason: "Sixty figures and their captions, eighty references." }\n---\n\n${[...parts, ...notes].join("\n\n")}\n`,
  );
}
