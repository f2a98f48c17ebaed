import { expect, test } from "vitest";
import { argumentsOf, definitionsOf, macrosIn } from "./macros";

const macros = { "\\R": "\\mathbb{R}", "\\Rn": "\\R^{#1}", "\\E": "\\mathbb{E}", "\\!": "x" };

test("a formula uses the macros that it names, and those that these name", () => {
  expect(macrosIn("x \\in \\Rn{3}", macros)).toEqual({ "\\R": "\\mathbb{R}", "\\Rn": "\\R^{#1}" });
  expect(macrosIn("\\Rx \\EE R", macros)).toEqual({});
  expect(macrosIn("\\!", macros)).toEqual({ "\\!": "x" });
  expect(macrosIn("\\a", { "\\a": "\\b", "\\b": "\\a" })).toEqual({ "\\a": "\\b", "\\b": "\\a" });
});

test("they can be written as TeX that defines them", () => {
  expect(argumentsOf("\\frac{#1}{#2}")).toBe(2);
  expect(definitionsOf(macrosIn("\\Rn{3}", macros))).toBe("\\def\\R{\\mathbb{R}}\\def\\Rn#1{\\R^{#1}}");
});
