/**
 * What a page's JSON-LD has to be: the properties that this blog writes of each type of schema.org and no others, and of
 * these the ones that search engines ask for (developers.google.com/search/docs/appearance/structured-data: article,
 * breadcrumb). lib/seo/json-ld.ts is typed; this reads what a page has.
 */
import { z } from "zod";

const address = z.url({ protocol: /^https?$/ });
const name = z.string().min(1);
const language = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);
/** A day, or an instant with its zone (ISO 8601). */
const date = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

const person = z.strictObject({
  "@type": z.literal("Person"),
  name,
  url: z.url({ protocol: /^https?$/ }).optional(),
  email: z.url({ protocol: /^mailto$/ }).optional(),
});
const reference = z.strictObject({ "@id": address });
const versions = z
  .array(z.strictObject({ "@type": z.literal("BlogPosting"), "@id": address, inLanguage: language }))
  .min(1);

const posting = z.strictObject({
  "@type": z.literal("BlogPosting"),
  "@id": address,
  url: address,
  headline: name,
  description: name,
  datePublished: date,
  dateModified: date,
  author: z.array(person).min(1),
  inLanguage: language,
  timeRequired: z.string().regex(/^PT\d+M$/),
  keywords: name.optional(),
  image: address.optional(),
  license: address.optional(),
  isPartOf: z.union([
    reference,
    z.strictObject({ "@type": z.literal("CreativeWorkSeries"), name, url: address }),
  ]),
  position: z.int().positive().optional(),
  translationOfWork: versions.optional(),
  workTranslation: versions.optional(),
});

const breadcrumbs = z.strictObject({
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(z.strictObject({ "@type": z.literal("ListItem"), position: z.int(), name, item: address }))
    .min(2)
    .refine(items => items.every(({ position }, index) => position === index + 1), "positions from 1"),
});

const page = {
  "@id": address,
  url: address,
  name,
  inLanguage: language,
  isPartOf: reference,
  description: name.optional(),
  image: address.optional(),
};
const pages = z.discriminatedUnion("@type", [
  z.strictObject({ "@type": z.literal("CollectionPage"), ...page }),
  z.strictObject({ "@type": z.literal("WebPage"), ...page }),
  z.strictObject({ "@type": z.literal("AboutPage"), ...page, about: person }),
]);

const context = { "@context": z.literal("https://schema.org") };

const site = z.strictObject({
  ...context,
  "@type": z.literal("WebSite"),
  "@id": address,
  name,
  url: address,
  description: name,
  inLanguage: language,
  author: person,
  image: address.optional(),
});

const graph = z.strictObject({
  ...context,
  "@graph": z.tuple([z.union([posting, pages]), breadcrumbs]),
});

/**
 * The types of the things that a page's JSON-LD tells of, in order.
 * @throws where it is not what it has to be
 */
export function jsonLdTypes(data: unknown): string[] {
  const read = z.union([site, graph]).parse(data);
  return "@graph" in read ? read["@graph"].map(thing => thing["@type"]) : [read["@type"]];
}
