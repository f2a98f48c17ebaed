/** The report on a body as it is kept in files. */
import { z } from "zod";
import { attachedReference } from "../mdx/attached";
import { localProblemSchema } from "../problem";
import type { BodyReport } from "./body-report";

const place = { line: z.number(), column: z.number() };
const references = z.array(z.object({ ...place, target: z.string() }));

/** What `writtenReport` has written, read back. */
export const reportSchema = z.object({
  facts: z.object({
    headings: z.array(
      z.object({ id: z.string(), text: z.string(), depth: z.number(), remaining: z.number() }),
    ),
    firstImage: z.object({ src: z.string(), alt: z.string() }).nullable(),
    minutes: z.number(),
  }),
  terms: z.string(),
  references: z.object({
    links: references,
    images: references,
    tables: references,
    anchors: z.array(z.string()).transform(ids => new Set(ids)),
  }),
  attached: z.array(attachedReference),
  problems: z.array(localProblemSchema),
}) satisfies z.ZodType<BodyReport>;

/** What a file has of a report, and nothing else that came with it, such as a tree. */
export function writtenReport({
  facts,
  terms,
  references: { links, images, tables, anchors },
  attached,
  problems,
}: BodyReport): z.input<typeof reportSchema> {
  return { facts, terms, references: { links, images, tables, anchors: [...anchors] }, attached, problems };
}
