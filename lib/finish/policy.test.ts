import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parsePage } from "./html";
import { policyOf, violationsOf } from "./policy";

const inline = "document.title";
const sheet = "p{color:red}";
const body = `<script>${inline}</script><style>${sheet}</style><p style="width:1px">a</p>`;

function page(policy: string, content: string = body): string {
  return `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${content}</body></html>`;
}

function violations(html: string): string[] {
  return violationsOf(parsePage(html).elements);
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

const policy = policyOf(parsePage(body).elements, []);

describe("a finished page is held against its own policy", () => {
  test("which allows what was on the page when the policy was made", () => {
    expect(violations(page(policy))).toEqual([]);
  });

  test.each([
    [
      "a script that came later",
      `${body}<script>later()</script>`,
      `an inline script without its hash ${hash("later()")}`,
    ],
    ["a sheet that came later", `${body}<style>b{}</style>`, `a style sheet without its hash ${hash("b{}")}`],
    [
      "a style that came later",
      `${body}<p style="x:y">`,
      `a style attribute without its hash ${hash("x:y")}`,
    ],
    ["a script in an attribute", `${body}<p onclick="x()">`, "<p onclick>, a script in an attribute"],
  ])("%s is named", (_, content, found) => {
    expect(violations(page(policy, content))).toEqual([found]);
  });

  test("data that no browser runs needs no hash", () => {
    expect(violations(page(policy, `${body}<script type="application/ld+json">{}</script>`))).toEqual([]);
  });

  test("a policy that allows any inline script is none", () => {
    expect(
      violations(page(policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"))),
    ).toEqual(["'unsafe-inline' in the policy"]);
  });

  test("there is one, and not two", () => {
    expect(violations(body)).toEqual(["0 policies in place of one"]);
    expect(violations(page(policy) + page(policy))).toEqual(["2 policies in place of one"]);
  });
});

describe("what a site asks of others", () => {
  const comments = { repo: "you/blog", repoId: "R", category: "C", categoryId: "D" };
  const counter = { kind: "umami", url: "https://counter.example/umami/", id: "x" } as const;
  const off = { comments: null, counter: null };
  const both =
    '<button data-comments="https://giscus.app/en/widget"></button><script data-own data-counter="{}"></script>';
  const directives = (
    html: string,
    settings: typeof off | { comments: typeof comments; counter: typeof counter },
  ) =>
    policyOf(parsePage(html).elements, [], settings)
      .split("; ")
      .filter(one => /^(?:frame|connect)-src/.test(one));

  test("is opened on the pages that ask for it, and there alone", () => {
    const on = { comments, counter };
    expect(directives(both, on)).toEqual([
      "frame-src https://giscus.app",
      "connect-src 'self' https://counter.example",
    ]);
    expect(directives("<p>a</p>", on)).toEqual([]);
  });

  test("is nothing where the settings name nobody, whatever a text has in it", () => {
    expect(directives(both, off)).toEqual([]);
    expect(policyOf(parsePage(both).elements, [], off)).not.toContain("https:");
  });
});
