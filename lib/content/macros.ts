/** `macros.yaml`: commands that every formula of the blog can use. It may be absent. */
import path from "node:path";
import { z } from "zod";
import { displayPath } from "../files";
import type { Macros } from "../formula";
import { argumentsOf, commandPattern, macrosIn } from "../math/macros";
import { runKatex } from "../math/typeset";
import { describe, type Fault, hasErrors, type Problem, quote } from "../problem";
import { readText } from "./text-file";
import { parseYaml } from "./yaml";

/** The commands of all posts, below CONTENT_DIR. */
export const macrosFile = "macros.yaml";

/** Commands that mean something to the blog. */
const taken: Readonly<Record<string, string>> = {
  "\\label": "by which formulas are numbered",
  "\\tag": "by which formulas are numbered",
  "\\term": "by which symbols name terms",
};

/** Why a macro is none; undefined for one that is. */
function faultOf(name: string, meaning: unknown, macros: Macros): Fault | undefined {
  if (!commandPattern.test(name)) {
    const fix = `write ${/^[a-zA-Z]+$/.test(name) ? `\\${name}` : "\\name"}`;
    return { expected: "a command: \\ and letters", found: quote(name), fix };
  }
  if (Object.hasOwn(taken, name)) {
    const found = `${name}, ${taken[name]}`;
    return { expected: "a command of its own", found, fix: "give it another name" };
  }
  if (typeof meaning !== "string" || meaning.trim() === "") {
    const fix = `write ${name}: '\\mathbb{R}', in single quotation marks`;
    return { expected: "TeX", found: describe(meaning), fix };
  }
  const tried = `${name}${"{x}".repeat(argumentsOf(meaning))}`;
  const fault = runKatex(tried, true, macros).faults.find(
    ({ code }) => code === "error" || code === "untrusted",
  );
  if (!fault) return undefined;
  const fix = `mend it; in single quotation marks a \\ is one sign`;
  return { expected: "TeX that KaTeX can set", found: `${quote(meaning)}: ${fault.message}`, fix };
}

/** Commands that show a sign, for names, with a `\` before each. */
function standIns(names: readonly string[]): Macros {
  return Object.fromEntries(names.map(name => [`\\${name.replace(/[^a-zA-Z]/g, "")}`, "\\square"]));
}

/** The commands in a text that KaTeX does not have. */
function unknownIn(body: string): string[] {
  const names = new Set(body.match(/\\[a-zA-Z]+/g));
  return [...names].filter(
    name =>
      !Object.hasOwn(taken, name) &&
      runKatex(name, true, {}).faults.some(({ message }) => message.startsWith("Undefined control sequence")),
  );
}

/**
 * @param dir CONTENT_DIR, absolute
 * @returns what gives a text the commands that it uses, of a file that cannot be read a sign for each that KaTeX does not
 *   have, since what is wrong is told in one place; and what is wrong
 */
export function macrosReader(dir: string): { macrosFor(body: string): Macros; problems: Problem[] } {
  const { macros, problems } = readMacros(dir);
  const isUnread = hasErrors(problems) && Object.keys(macros).length === 0;
  return {
    macrosFor: body => (isUnread ? standIns(unknownIn(body)) : macrosIn(body, macros)),
    problems,
  };
}

/**
 * @param dir CONTENT_DIR, absolute
 * @returns the commands, a sign in the place of each that is faulty, and what is wrong with those
 */
export function readMacros(dir: string): { macros: Macros; problems: Problem[] } {
  const full = path.join(/*turbopackIgnore: true*/ dir, macrosFile);
  const file = displayPath(full);
  const read = readText(full, file);
  if (!read || !("text" in read)) return { macros: {}, problems: read?.problems ?? [] };
  const yaml = parseYaml(read.text);
  const problems = [...read.problems, ...yaml.problems.map(one => ({ ...one, file }))];
  if (hasErrors(problems)) {
    // The file is not valid YAML, as happens with " around TeX, but its lines still begin with names.
    const names = [...read.text.matchAll(/^[\s{-]*["']?(\\[a-zA-Z]+)["']?\s*:/gm)].map(
      ([, name = ""]) => name,
    );
    return { macros: standIns(names), problems };
  }
  const at = { file, severity: "error" } as const;
  const all = z.record(z.string(), z.unknown()).safeParse(yaml.data ?? {});
  if (!all.success) {
    const expected = "\\command: 'TeX', a line for each";
    const fix = "write \\R: '\\mathbb{R}'";
    const one = {
      ...at,
      ...yaml.placeOf([]),
      subject: macrosFile,
      expected,
      found: describe(yaml.data),
      fix,
    };
    return { macros: {}, problems: [...problems, one] };
  }
  const sound = Object.entries(all.data).filter((one): one is [string, string] => typeof one[1] === "string");
  const macros = Object.fromEntries(sound);
  const faults = Object.entries(all.data).flatMap(([name, meaning]): Problem[] => {
    const fault = faultOf(name, meaning, macros);
    return fault ? [{ ...at, ...yaml.placeOf([name]), subject: name, ...fault }] : [];
  });
  // A faulty one is told here, and not again by each formula that has it.
  return {
    macros: { ...macros, ...standIns(faults.map(({ subject }) => subject)) },
    problems: [...problems, ...faults],
  };
}
