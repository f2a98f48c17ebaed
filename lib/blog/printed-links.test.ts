import { expect, test } from "vitest";
import { site } from "../site";
import { printedLinks } from "./printed-links";

const printed = (link: string): string | undefined => printedLinks([link], "/posts/here")[0];

test("addresses are whole, wherever they were written from", () => {
  expect(printed("there#part")).toBe(`${site.url}/posts/there#part`);
  expect(printed(`${site.url}/tags`)).toBe(`${site.url}/tags`);
  expect(printed("mailto:an@example.org")).toBe("an@example.org");
});

test("addresses are in letters, and what is no letter stays a code", () => {
  expect(printed("https://vi.wikipedia.org/wiki/H%E1%BB%8Dc_m%C3%A1y?q=a%20b")).toBe(
    "https://vi.wikipedia.org/wiki/Học_máy?q=a%20b",
  );
  expect(printed("https://xn--bcher-kva.example/")).toBe("https://bücher.example/");
  expect(printed("https://example.org/%E2%80%AE%FF")).toBe("https://example.org/%E2%80%AE%FF");
});
