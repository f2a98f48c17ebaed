/** The style sheets of pages, as files: pages that can use the same rules share one. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { threadId } from "node:worker_threads";
import { writeAtomically } from "../write";
import { staticFile, staticPath } from "./next-build";

/** A page's style sheet: its address, which is made of its text, and the text. */
export type PageSheet = { address: string; text: string };

/** Vercel lets browsers keep what lies here, as it does the rest of `static/` that Next has written. */
const start = `${staticPath}media/page.`;

/** The style sheet that consists of such rules. */
export function pageSheet(rules: string): PageSheet {
  const name = createHash("sha256").update(rules).digest("hex").slice(0, 16);
  return { address: `${start}${name}.css`, text: rules };
}

/** Whether an address is that of a page's style sheet. */
export function isPageSheet(address: string): boolean {
  return address.startsWith(start) && address.endsWith(".css");
}

/** The style sheets of one build's pages. */
export class PageSheets {
  /** @param dir the build's folder, `.next` */
  constructor(private readonly dir: string) {}

  /** Puts one among the files that are served, whichever threads do. */
  place({ address, text }: PageSheet): void {
    const file = staticFile(this.dir, address);
    if (existsSync(file)) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeAtomically(file, text, `.${threadId}`);
  }

  /** One that is in its place. @throws where there is none by that address */
  read(address: string): PageSheet {
    return { address, text: readFileSync(staticFile(this.dir, address), "utf8") };
  }
}
