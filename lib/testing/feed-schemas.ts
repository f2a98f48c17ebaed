/** What a feed has to be by the rules of its format: RELAX NG for RSS and Atom, held by libxml2; zod for JSON Feed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { RelaxNGValidator, XmlDocument, XmlLibError } from "libxml2-wasm";
import { z } from "zod";

type XmlFormat = "rss" | "atom";

const validators = new Map<XmlFormat, RelaxNGValidator>();

function validatorFor(format: XmlFormat): RelaxNGValidator {
  const file = path.join(import.meta.dirname, "schemas", `${format}.rng`);
  const validator =
    validators.get(format) ?? RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(file, "utf8")));
  validators.set(format, validator);
  return validator;
}

/** Rules of RFC 4287 that no grammar can say: an XPath that finds what breaks one, and its section. */
const atomRules: readonly (readonly [section: string, broken: string])[] = [
  ["4.1.1: an author of the feed, or of each entry", "//a:feed[not(a:author)]/a:entry[not(a:author)]"],
  ["4.1.1: an author of a feed without entries", "/a:feed[not(a:author) and not(a:entry)]"],
  ["4.1.1: a link to itself", "/a:feed[not(a:link[@rel = 'self'])]"],
  ["4.1.2: content, or a link to it", "//a:entry[not(a:content) and not(a:link[@rel = 'alternate'])]"],
  [
    "4.1.2: one alternate of a kind and a language",
    "//a:link[@rel = 'alternate' and @type = preceding-sibling::a:link[@rel = 'alternate']/@type]",
  ],
  ["4.1.1: no entry twice at one instant", "//a:entry[a:id = preceding-sibling::a:entry/a:id]"],
  ["4.2.6: a whole address as id", "//a:id[not(contains(., '://'))]"],
];

/**
 * What is wrong with a feed by the schema of its format (schemas/), by XML itself and, of Atom, by the rules beside it.
 * @returns a line each; nothing where it is valid
 */
export function schemaFaults(xml: string, format: XmlFormat): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    const parsed = document;
    validatorFor(format).validate(parsed);
    const namespaces = { a: "http://www.w3.org/2005/Atom" };
    const rules = format === "atom" ? atomRules : [];
    return rules.filter(([, broken]) => parsed.find(broken, namespaces).length > 0).map(([rule]) => rule);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.message.trim().split("\n");
  } finally {
    document?.dispose();
  }
}

const address = z.url({ protocol: /^https?$/ });
const author = z.strictObject({ name: z.string().min(1), url: z.url().optional() });
const instant = z.iso.datetime({ offset: true });
/** RFC 5646, as far as a pattern can say it. */
const language = z.string().regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/);

/**
 * JSON Feed 1.1 (jsonfeed.org/version/1.1), which has no schema of its own: what it asks, of the fields that this blog
 * writes, and no others. It needs `version`, `title` and `items`; of an item `id` and one of the contents.
 */
export const jsonFeedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string(),
  language,
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        url: address,
        external_url: address.optional(),
        title: z.string(),
        content_html: z.string(),
        summary: z.string(),
        image: address.optional(),
        date_published: instant,
        date_modified: instant,
        authors: z.array(author).min(1),
        tags: z.array(z.string()),
        language,
        attachments: z
          .array(
            z.strictObject({
              url: address,
              mime_type: z.string().regex(/.\/./),
              size_in_bytes: z.int().positive(),
            }),
          )
          .min(1)
          .optional(),
      }),
    )
    .refine(items => new Set(items.map(({ id }) => id)).size === items.length, "an id that is unique"),
});
