import { expect, test } from "vitest";
import { parsePage } from "./html";
import { misplaced } from "./nesting";

function wrong(body: string): string | undefined {
  const page = `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;
  return misplaced(parsePage(page).elements)?.tagName;
}

test.each([
  "<p>a<br/>b</p><table><tbody><tr><td><p>a</p></td></tr></tbody></table>",
  '<svg><path d="M0 0"></path><foreignObject><p>a</p></foreignObject></svg><math><mi>x</mi></math>',
  "<details><summary>a</summary><figure><a>b</a></figure></details><!--$--><p>a<!-- -->b</p><!--/$-->",
])("%s is built as it is written", body => {
  expect(wrong(body)).toBeUndefined();
});

test.each([
  ["a block in a paragraph", "<p><figure></figure></p>", "p"],
  ["a row without a body of its table", "<table><tr><td>a</td></tr></table>", "tbody"],
  ["a link in a link", '<a href="/a">a<a href="/b">b</a></a>', "a"],
  ["a text between rows", "<table>a<tbody></tbody></table>", "body"],
  ["a list's item in another", "<ul><li>a<li>b</li></li></ul>", "li"],
  ["a button in a button", "<button>a<button>b</button></button>", "button"],
])("%s is not", (_, body, element) => {
  expect(wrong(body)).toBe(element);
});
