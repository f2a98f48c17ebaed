import { describe, expect, test } from "vitest";
import { contentType, isText } from "./content-type";

describe("text says that it is UTF-8, and gains by compression", () => {
  test.each([
    ["a.html", "text/html"],
    ["a.css", "text/css"],
    ["a.js", "text/javascript"],
    ["a.mjs", "text/javascript"],
    ["feed.json", "application/json"],
    ["manifest.webmanifest", "application/manifest+json"],
    ["feed.xml", "application/xml"],
    ["feed.atom", "application/atom+xml"],
    ["feed.rss", "application/rss+xml"],
    ["llms.txt", "text/plain"],
    ["post.md", "text/markdown"],
    ["a.csv", "text/csv"],
    ["a.yaml", "text/yaml"],
    ["A.SVG", "image/svg+xml"],
    ["a.bib", "application/x-bibtex"],
    ["A.BIB", "application/x-bibtex"],
    ["train.py", "text/plain"],
    ["evals.jsonl", "text/plain"],
    ["main.rs", "text/plain"],
    ["notebook.ipynb", "application/x-ipynb+json"],
  ])("%s", (file, type) => {
    expect(contentType(file)).toBe(`${type}; charset=utf-8`);
    expect(isText(contentType(file))).toBe(true);
  });
});

describe("what is no text is sent as it is", () => {
  test.each([
    ["a.png", "image/png"],
    ["a.jpg", "image/jpeg"],
    ["a.jpeg", "image/jpeg"],
    ["a.gif", "image/gif"],
    ["a.webp", "image/webp"],
    ["a.avif", "image/avif"],
    ["favicon.ico", /^image\/(?:x-icon|vnd\.microsoft\.icon)$/],
    ["paper.pdf", "application/pdf"],
    ["a.mp4", "video/mp4"],
    ["a.webm", "video/webm"],
    ["a.mp3", "audio/mpeg"],
    ["a.m4a", /^audio\//],
    ["a.wav", /^audio\//],
    ["a.woff2", "font/woff2"],
    ["a.zip", "application/zip"],
    ["a.wasm", "application/wasm"],
    ["a.unheard-of", "application/octet-stream"],
    ["no-ending", "application/octet-stream"],
  ])("%s", (file, type) => {
    expect(contentType(file)).toMatch(typeof type === "string" ? new RegExp(`^${type}$`) : type);
    expect(isText(contentType(file))).toBe(false);
  });
});
