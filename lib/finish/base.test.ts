import { expect, test } from "vitest";
import { withBase } from "./base";

const page = (body: string) => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;

test.each([
  ['<a href="/posts/a#b">A</a>', '<a href="/project/posts/a#b">A</a>'],
  ['<a href="/">Home</a>', '<a href="/project/">Home</a>'],
  ['<a href="/?x=1&amp;y=2">Q</a>', '<a href="/project/?x=1&amp;y=2">Q</a>'],
  ['<a href="/project/x">A post of this name</a>', '<a href="/project/project/x">A post of this name</a>'],
  ['<img src="/a.png" alt="/a.png">', '<img src="/project/a.png" alt="/a.png">'],
  [
    '<img srcset="/a.png 1x, /project/_next/static/media/b.avif 2x, /c.png 3x">',
    '<img srcset="/project/a.png 1x, /project/_next/static/media/b.avif 2x, /project/c.png 3x">',
  ],
  [
    '<video poster="/p.png"><source src="/v.mp4"></video>',
    '<video poster="/project/p.png"><source src="/project/v.mp4"></video>',
  ],
])("%s becomes %s", (source, result) => {
  expect(withBase(page(source), "/project")).toBe(page(result));
});

test.each([
  '<a href="//other.example/x">X</a>',
  '<a href="https://other.example/">X</a>',
  '<a href="#a">X</a>',
  '<a href="relative">X</a>',
  '<a href="mailto:x@example.org">X</a>',
  '<script src="/project/_next/static/a.js"></script>',
  '<link rel="icon" href="/project/icon.svg?1">',
  "<code>/posts/a</code>",
])("%s stays", source => {
  expect(withBase(page(source), "/project")).toBe(page(source));
});

test("at the root of a host nothing changes", () => {
  const source = page('<a href="/posts/a">A</a>');
  expect(withBase(source, "")).toBe(source);
});
