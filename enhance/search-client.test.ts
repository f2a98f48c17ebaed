import { afterEach, expect, test, vi } from "vitest";
import { makeTestIndex, record } from "../lib/testing/search";
import { openIndex } from "./search-client";

afterEach(() => vi.unstubAllGlobals());

/** Opens an index of one post, as a page does. @param body of the post, HTML */
async function openedIndex(body: string) {
  const { entry, files } = await makeTestIndex([record("/posts/a", "Title", body)]);
  vi.stubGlobal("fetch", async (address: string) => {
    if (address === "https://blog.example/search.json")
      return Response.json({ ...entry, fonts: "", wholeFont: "" });
    return new Response(files.get(address) ?? null, { status: files.has(address) ? 200 : 404 });
  });
  return openIndex("https://blog.example/search");
}

const nothing = { tag: "", year: "", series: "", newest: false };

test("of the sections in which something was found those with most of it are shown, in their order", async () => {
  const sections = [1, 1, 1, 5, 2].map(
    (times, at) => `<h2 id="s${at}">Section</h2><p>${"A reward. ".repeat(times)}</p>`,
  );
  const index = await openedIndex(sections.join(""));
  const answer = await index.search({ ...nothing, text: "reward" });
  const [result] = await answer.results(0, 1);
  expect(result?.places.map(({ address }) => address)).toEqual(["/posts/a#s0", "/posts/a#s3", "/posts/a#s4"]);
});
