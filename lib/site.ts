/**
 * The site's settings, in one place and parsed once. A fork starts here: change the values, leave the shape.
 * A field that is left empty shows as nothing.
 */
import { z } from "zod";
import { isLang } from "./lang";
import { unseenSign, withUnseenShown } from "./unseen";

const settings = {
  /** The name in the header and in every page title. */
  name: "Tai Vu",
  /** What the name writes about; follows it, in italics, where there is room. */
  tagline: "on language models",
  /** One sentence on the home page: who writes here and about what. */
  intro: "Notes on how large language models are made useful: what happens after pre-training, and why.",
  /** For search engines and previews, on pages that have no text of their own to offer. */
  description:
    "A series by Tai Vu on how large language models become useful: pre-training, mid-training and, above all, post-training.",
  /** The author of every post that names none: a key or a name of `content/authors.yaml`. */
  author: "Tai Vu",
  /** The language of the interface and of every post that names none (BCP 47). */
  lang: "en",
  /** How sources are cited: "author-date", as in "(Vaswani et al., 2017)", or "numeric", as in "[1]". */
  citations: "author-date",
  /** Posts on one page of a list. */
  pageSize: 12,
  /** Posts in the home page's ledger. */
  homeSize: 8,
  /** Where a post's source is seen, with `{file}` for its path: "https://github.com/you/blog/blob/main/{file}". */
  source: "",
  /** Where a mistake is reported, with `{title}`, `{url}` and `{file}`: "mailto:you@blog.example?subject={title}". */
  report: "",
  /** What readers may do with the posts, as `{ name, url }`; null where all rights stay with the authors. */
  licence: null,
  /** Whether those that collect text to train models may read the blog: "allow" or "disallow" (lib/seo/robots.ts). */
  aiCrawlers: "allow",
  /**
   * Comments below posts, as discussions on GitHub shown by giscus once a reader asks for them; with the values that
   * giscus.app gives for `{ repo: "you/blog", repoId: "R_…", category: "Announcements", categoryId: "DIC_…" }`. Null for
   * none.
   */
  comments: null,
  /**
   * What counts the views of pages, without cookies: `{ kind: "plausible", url: "https://plausible.io", id: "blog.example" }`,
   * or `kind: "umami"` with the id that it has given the site. Null for nothing.
   */
  counter: null,
  /** Where other sites tell that they link here (W3C Webmention): "https://webmention.io/blog.example/webmention". */
  webmention: "",
  /**
   * Whom to tell of a hole in the site, as `{ contact: "mailto:you@blog.example", expires: "2027-12-31T00:00:00Z" }`;
   * null where nobody is named.
   */
  security: null,
};

/** A path that stands the same in a page, an address and the settings of a host. */
const basePattern = /^(?:\/[\w.~-]+)*$/;

/** A text in one line, such as a name: it goes into titles, files of text and headers of pages as it is. */
const line = z.string().refine(text => unseenSign(text) === undefined && !/[\n\r]/.test(text), {
  error: "expected one line of signs that can be seen",
  abort: true,
});
const someLine = line.min(1);

/** Whether a text is a whole address: `URL` takes white space and line breaks out before it reads one. */
function isAddress(text: string, protocol: RegExp): boolean {
  return !/\s/.test(text) && URL.canParse(text) && protocol.test(new URL(text).protocol);
}

/** A whole address. @param such what it begins with, for who gave another */
function address(protocol: RegExp, such: string) {
  return line.refine(text => isAddress(text, protocol), `expected a whole address, ${such}`);
}

/**
 * An address that is filled in later, or nothing.
 * @param protocol what it may begin with
 * @param names what may stand in it in braces; another name would be left there as it is
 */
function pattern(protocol: RegExp, names: readonly string[] = []) {
  const known = names.map(name => `{${name}}`);
  return line
    .refine(text => text === "" || isAddress(text, protocol), "expected a whole address, or nothing")
    .refine(
      text => (text.match(/\{[^{}]*\}/g) ?? []).every(place => known.includes(place)),
      `expected no braces ${known.length > 0 ? `but those of ${known.join(", ")}` : "in it"}`,
    );
}

const web = /^https?:$/;

const schema = z.strictObject({
  name: someLine,
  tagline: line,
  intro: line,
  description: someLine,
  author: someLine,
  lang: z.string().refine(isLang, "expected a language tag (BCP 47), such as en or vi"),
  citations: z.enum(["author-date", "numeric"]),
  pageSize: z.int().positive(),
  homeSize: z.int().positive(),
  source: pattern(web, ["file"]).refine(
    text => text === "" || text.includes("{file}"),
    "expected {file} in it",
  ),
  report: pattern(/^(?:https?|mailto):$/, ["title", "url", "file"]),
  licence: z.strictObject({ name: someLine, url: address(web, "https://…") }).nullable(),
  aiCrawlers: z.enum(["allow", "disallow"]),
  comments: z
    .strictObject({
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'expected "owner/name"'),
      repoId: someLine,
      category: someLine,
      categoryId: someLine,
    })
    .nullable(),
  counter: z
    .strictObject({
      kind: z.enum(["plausible", "umami"]),
      url: address(/^https:$/, "https://…").refine(
        text => !URL.canParse(text) || new URL(text).href.match(/[?#@]/) === null,
        'expected an address without a name, "?" or "#"',
      ),
      id: someLine,
    })
    .nullable(),
  webmention: pattern(web),
  security: z
    .strictObject({
      contact: address(/^(?:https|mailto|tel):$/, "mailto:… or https://…"),
      expires: z.iso.datetime("expected an instant in UTC, such as 2027-12-31T00:00:00Z"),
    })
    .nullable(),
  url: z.url({ protocol: /^https?$/ }),
  base: z.string().regex(basePattern, "SITE_URL: expected a path of letters, digits, `-`, `.`, `_` and `~`"),
});

/** Parsed settings; see `settings` above for what each means. `url` is where the site lives, no trailing slash;
 * `base` the path in it, empty at the root of a host. Addresses are written as if there were no base: the finishing
 * step puts it before them. */
export type Site = Readonly<z.infer<typeof schema>>;

/**
 * `SITE_URL`; else the address Vercel gives a production deployment; else the local server's.
 * @throws where it is no address, or would be that of no port
 */
function siteUrl(env: Readonly<Record<string, string | undefined>>): string {
  const vercel = env.VERCEL_PROJECT_PRODUCTION_URL;
  const port = env.PORT || "3000";
  if (!env.SITE_URL && !vercel && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    throw new Error(`PORT: expected a number from 0 to 65535, found "${port}".`);
  }
  const raw = env.SITE_URL || (vercel ? `https://${vercel}` : `http://localhost:${port}`);
  if (!URL.canParse(raw) || !/^https?:$/.test(new URL(raw).protocol)) {
    throw new Error(`SITE_URL: expected the site's own address, https://…, found "${raw}".`);
  }
  const { origin, pathname, search, hash, username, password } = new URL(raw);
  if (search || hash || username || password) {
    throw new Error(`SITE_URL: expected an address without a name, "?" or "#", found "${raw}".`);
  }
  if (!basePattern.test(pathname.replace(/\/+$/, ""))) {
    throw new Error(`SITE_URL: expected a path of letters, digits, "-", ".", "_" and "~", found "${raw}".`);
  }
  return origin + pathname.replace(/\/+$/, "");
}

/**
 * What is wrong with a build that does not know where the site will live; null where it knows.
 * @param env such as `process.env`
 */
export function siteUrlWarning(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env.SITE_URL || env.VERCEL_PROJECT_PRODUCTION_URL) return null;
  return `SITE_URL is not set: canonical links and previews will name ${siteUrl(env)}. Before you deploy, build with SITE_URL=https://your.site`;
}

const url = siteUrl(process.env);
// The development server lives at the root, wherever the site will.
const base = process.env.NODE_ENV === "development" ? "" : new URL(url).pathname.replace(/\/$/, "");

/** The value at a place of the settings, as a report shows it. */
function shown(given: unknown, place: readonly PropertyKey[]): string {
  const value = place.reduce<unknown>((part, key) => Object(part)[key], given);
  return value === undefined ? "nothing" : withUnseenShown(JSON.stringify(value));
}

/** One fault, as reports of content tell them, but for the line. */
function report(given: object, { path, message, ...issue }: z.core.$ZodIssue): string {
  const isUnknown = issue.code === "unrecognized_keys";
  return [
    `lib/site.ts  error  ${path.map(String).join(".") || "settings"}`,
    `  expected  ${isUnknown ? "no other fields than its own" : message.replace(/^(?:.*?: )?expected |, received .*$/g, "")}`,
    `  found     ${isUnknown ? issue.keys.join(", ") : shown(given, path)}`,
    `  fix       ${isUnknown ? "mend the name, or take it out" : "mend the value; the comment above it says what it is"}`,
  ].join("\n");
}

/**
 * Holds the settings against their form.
 * @throws with every fault, as reports of content tell them, but for the line: what reads files has no place here, since
 *   scripts of pages may import this one
 */
export function parseSettings(given: object): Site {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(issue => report(given, issue)).join("\n\n"));
}

/** The settings of this build, with where it will live. */
export const site: Site = parseSettings({ ...settings, url, base });
