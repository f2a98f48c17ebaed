/** Run in threads before the pages are made: reads, checks and sets one body after the other. */

import path from "node:path";
import type { Root } from "mdast";
import { renderToStaticMarkup } from "react-dom/server";
import { z } from "zod";
import { plainComponents } from "@/components/mdx/map";
import { plainWords } from "@/components/mdx/plain-words";
import { fileFinder, stampOf } from "@/lib/blog/attached";
import { reportOn } from "@/lib/blog/body-report";
import { imageResolver } from "@/lib/blog/images";
import { type BodySource, bodySourceSchema, keepPrepared, type SetBody } from "@/lib/blog/prepared";
import { tableResolver, tableStamp } from "@/lib/blog/tables";
import { wholeAddresses } from "@/lib/blog/whole-addresses";
import type { ImageFile } from "@/lib/images/types";
import { islandsOf } from "@/lib/island";
import { isConstant } from "@/lib/jsx";
import { renderMdx } from "@/lib/mdx/compile";
import { markdownOf } from "@/lib/mdx/plain/markdown";
import { plainBody } from "@/lib/mdx/plain/plain";
import { hasErrors, type LocalProblem } from "@/lib/problem";
import { wordsFor } from "@/lib/words/words";
import { serve } from "@/lib/workers/threads";

const taskSchema = z.object({
  folder: z.string(),
  source: bodySourceSchema,
});

/** Sets a body that has neither faults nor islands. */
async function setBody({ file, address, lang, body }: BodySource, tree: Root): Promise<SetBody> {
  const images = imageResolver({ file });
  const files = fileFinder({ file });
  const words = wordsFor(lang);
  // Both change the tree they are given.
  const copy = structuredClone(tree);
  const { content, subtitle, links } = await renderMdx({
    source: body,
    tree,
    lang,
    components: plainComponents(words),
    images,
    tables: tableResolver({ file }),
    files,
  });
  return {
    html: renderToStaticMarkup(content),
    subtitle: subtitle === null ? null : renderToStaticMarkup(subtitle),
    markdown: markdownOf(
      await plainBody({
        tree: copy,
        lang,
        words: plainWords(words),
        addresses: wholeAddresses({ file, address }),
        tables: tableResolver({ file }),
        files,
      }),
    ),
    links,
  };
}

/** What the check has no rule for: better known by the file than by a page that cannot be made. */
function notSet(error: unknown): LocalProblem {
  return {
    line: 1,
    column: 1,
    severity: "error",
    subject: "text",
    expected: "a text that can be set",
    found: error instanceof Error ? error.message : String(error),
    fix: "mend what the message names",
  };
}

async function prepare(folder: string, source: BodySource): Promise<void> {
  const { tree, ...report } = await reportOn(source.body, source);
  // Computed first, since rendering changes the tree.
  const constant = isConstant(tree);
  const find = imageResolver(source);
  const images: Record<string, ImageFile | null> = {};
  for (const { target } of report.references.images) images[target] ??= find(target);
  const tables: Record<string, string> = {};
  const beside = path.dirname(path.resolve(source.file));
  for (const { target } of report.references.tables) tables[target] = tableStamp(target, beside);
  const findFile = fileFinder(source);
  const stamps: Record<string, string | null> = {};
  for (const { target, kind } of report.attached) stamps[target] = stampOf(findFile(target, kind));
  let set: SetBody | null = null;
  // An image that cannot be found is told of with the whole blog: what setting the text would say of it is no clearer.
  const isWhole = Object.values(images).every(image => image !== null);
  if (isWhole && !hasErrors(report.problems) && islandsOf(tree).length === 0) {
    try {
      set = await setBody(source, tree);
    } catch (error) {
      report.problems.push(notSet(error));
    }
  }
  keepPrepared(folder, source, { ...report, images, tables, stamps, isConstant: constant }, set);
}

serve(async task => {
  const { folder, source } = taskSchema.parse(task);
  await prepare(folder, source);
});
