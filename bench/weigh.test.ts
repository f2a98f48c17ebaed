import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Resource, takeApart, weigh } from "./weigh";

const html = [
  "<!doctype html><style>p{color:red}</style><p>Text</p>",
  '<script type="application/ld+json">{"a":1}</script>',
  "<script>ours()</script>",
  '<script>self.__next_f.push([1,"x"])</script>',
  '<script src="/_next/static/a.js"></script>',
].join("");

function resource(pathname: string, type: string, text: string): Resource {
  return { url: `http://127.0.0.1${pathname}`, type, body: Buffer.from(text) };
}

const isFramework = (pathname: string) => pathname.startsWith("/_next/");

test("a document is taken apart: data stays, code and styles go", () => {
  const { rest, styles, scripts } = takeApart(html);
  expect(styles).toBe("p{color:red}");
  expect(scripts).toEqual(["ours()", 'self.__next_f.push([1,"x"])']);
  expect(rest).toContain('{"a":1}');
  expect(rest).not.toContain("ours");
});

test("each kind is weighed, inline or not", () => {
  const sizes = weigh(
    [
      resource("/", "text/html; charset=utf-8", html),
      resource("/_next/static/a.js", "application/javascript", "framework()"),
      resource("/enhance.js", "text/javascript", "enhance()"),
      resource("/a.woff2", "font/woff2", "12345"),
      resource("/a.webp", "image/webp", "1234567"),
      resource("/?_rsc=1", "text/x-component", "ahead"),
    ],
    isFramework,
    false,
  );
  const size = (text: string) => gzipSync(text, { level: 6 }).length;
  expect(sizes).toEqual({
    requests: 6,
    html: size(takeApart(html).rest),
    css: size("p{color:red}"),
    frameworkScript: size("framework()") + size('self.__next_f.push([1,"x"])'),
    ownScript: size("enhance()") + size("ours()"),
    fonts: 5,
    images: 7,
    other: size("ahead"),
  });
});

test("of a peer, every script is the framework's", () => {
  const sizes = weigh([resource("/", "text/html", html)], isFramework, true);
  expect(sizes.ownScript).toBe(0);
  expect(sizes.frameworkScript).toBeGreaterThan(0);
});
