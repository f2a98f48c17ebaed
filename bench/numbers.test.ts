import { describe, expect, test } from "vitest";
import { countOfPosts, figures, kilobytes, median, megabytes, ratio, seconds, times } from "./numbers";

describe("median", () => {
  test("is the middle one, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([7])).toBe(7);
  });

  test("is the mean of the two in the middle", () => {
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  test("leaves the values as they were", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test("does not exist without values", () => {
    expect(() => median([])).toThrow();
  });
});

test("a ratio to nothing is none", () => {
  expect(ratio(1, 2)).toBe(0.5);
  expect(ratio(0, 2)).toBe(0);
  expect(ratio(5, 0)).toBeNull();
  expect(ratio(5, -1)).toBeNull();
});

test("numbers are written short", () => {
  expect([0, 16, 0.0003, 0.5123, 1.2691, 12.34, 340.2, 12345.6].map(figures)).toEqual([
    "0",
    "16",
    "under 0.001",
    "0.512",
    "1.27",
    "12.3",
    "340",
    "12,346",
  ]);
  expect([times(0.505), times(null)]).toEqual(["×0.51", "–"]);
  expect([0, 1536, 4_000_000].map(kilobytes)).toEqual(["0 KB", "1.5 KB", "3,906.3 KB"]);
  expect(megabytes(3 * 1024 * 1024)).toBe("3 MB");
  expect([seconds(1.234), seconds(12.34)]).toEqual(["1.23 s", "12.3 s"]);
});

test("posts are counted in words", () => {
  expect([1, 100, 10_000].map(countOfPosts)).toEqual(["1 post", "100 posts", "10,000 posts"]);
});
