import { optimize } from "svgo";
import { describe, expect, test } from "vitest";
import { harmless } from "./drawing";

const namespaces =
  'xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:x="http://www.w3.org/1999/xlink" xmlns:s="http://www.w3.org/2000/svg"';

/** What is left of a drawing, without the element around it. */
function cleaned(inside: string, attributes = "", before = ""): string {
  const { data } = optimize(`${before}<svg ${namespaces} ${attributes}>${inside}</svg>`, {
    plugins: [harmless],
  });
  return data.replace(` ${namespaces}`, "");
}

describe("a drawing loses", () => {
  test.each([
    ["what the browser calls", "", 'onload="a()" onbeforetoggle="a()" onwebkitsomething="a()" ONCLICK="a()"'],
    ["scripts", "<script>a()</script>"],
    ["scripts by another name", "<s:script>a()</s:script>"],
    ["what listens", '<handler type="text/javascript">a()</handler><listener event="load"/>'],
    ["pages in it", '<h:iframe src="https://a.example"/><foreignObject><h:p>a</h:p></foreignObject>'],
    ["pages in a namespace of their own", '<iframe xmlns="http://www.w3.org/1999/xhtml" src="/a"/>'],
    ["what is no element of drawings", '<form action="/a"/><object data="/a"/><embed src="/a"/>'],
    ["films and sounds", '<video src="/a"/><audio src="/a"/>'],
    ["notes", "<!--! a -->"],
    ["style sheets of others", "", "", '<?xml-stylesheet href="https://a.example/a.css"?>'],
    [
      "elements that its document type has in store",
      "&a;",
      "",
      "<!DOCTYPE svg [<!ENTITY a '<script>a()</script>'>]>",
    ],
    ["animations of addresses", '<set attributeName="href" to="javascript:a()"/>'],
    ["animations of addresses by another name", '<animate attributeName=" x:href" values="javascript:a()"/>'],
    ["where its addresses start", "", 'xml:base="https://a.example/"'],
    ["attributes of other languages", "", 'h:style="color:red" x:onload="a()"'],
  ])("%s", (_, inside, attributes = "", before = "") => {
    expect(cleaned(inside, attributes, before)).toBe("<svg/>");
  });

  test.each([
    "javascript:a()",
    " java\nscript:a()",
    "https://a.example",
    "/posts",
    "data:text/html,a",
    "data:image/svg+xml,a",
  ])("a link to %j", address => {
    for (const name of ["href", "x:href"]) {
      expect(cleaned(`<a ${name}="${address}"><path d="M0 0"/></a>`)).toBe(
        '<svg><a><path d="M0 0"/></a></svg>',
      );
      expect(cleaned(`<image ${name}="${address}"/>`)).toBe("<svg><image/></svg>");
    }
  });

  test.each([
    "url(https://a.example#a)",
    "URL( '//a.example' )",
    "url(/a.png)",
    "url(data:image/svg+xml,a)",
    "image-set('https://a.example' 1x)",
    String.raw`u\72l(https://a.example)`,
    "url(#a) url(https://a.example)",
  ])("%s in a style", value => {
    expect(cleaned(`<path fill="${value}"/>`)).toBe("<svg><path/></svg>");
    expect(cleaned(`<path style="stroke:red;fill:${value}"/>`)).toBe('<svg><path style="stroke:red"/></svg>');
    expect(cleaned(`<style>a{stroke:red;fill:${value}}</style>`)).toBe(
      "<svg><style>a{stroke:red}</style></svg>",
    );
    expect(cleaned(`<set attributeName="fill" to="${value}"/>`)).toBe(
      '<svg><set attributeName="fill"/></svg>',
    );
  });

  test.each([
    '@import "https://a.example";',
    "@IMPORT url(https://a.example);",
    String.raw`@\69mport "https://a.example";`,
    '<![CDATA[<!--]]>@import "https://a.example";',
    "@font-face{src:url(https://a.example)}",
  ])("%s", rule => {
    expect(cleaned(`<style>${rule}a{fill:red}</style>`)).not.toMatch(/import|example/i);
  });

  test("a style sheet that cannot be read", () => {
    expect(cleaned("<style>a{fill:red} /*</style>")).toBe("<svg><style></style></svg>");
  });
});

test.each([
  '<svg><defs><linearGradient id="a"/></defs><path d="M0 0" style="fill:url(#a);filter:url(\'#b\')" mask="url(#c)"/></svg>',
  '<svg><title>One</title><a href="#a"><use x:href="#b"/></a><text xml:space="preserve">a  b</text></svg>',
  '<svg><image href="data:image/png;base64,AAAA"/></svg>',
  "<svg><style>@font-face{src:url(data:font/woff2;base64,AA)}@media print{a{font-family:\\41 rial}}</style></svg>",
  '<svg><animate attributeName="fill" values="red;blue" aria-label="C:\\x"/></svg>',
  "<svg><s:path/></svg>",
])("what draws stays: %s", drawing => {
  expect(cleaned(drawing.slice("<svg>".length, -"</svg>".length))).toBe(drawing);
});
