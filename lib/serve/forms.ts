/** What an address may be had as: the answer depends on what the client likes best (`Accept`; RFC 9110, section 12.5.1). */
import type { IncomingMessage } from "node:http";
import Negotiator from "negotiator";
import type { ServedFile } from "../release/manifest";
import type { Release } from "./releases";

/** What is sent. `location` is the address that it has by itself, where that is another. */
type Form = { file: ServedFile; location: string | null };

const page = "text/html";
const markdown = "text/markdown";

/** Browsers show feeds by these names as bare text, and any other XML with its style sheet. */
const feeds: readonly string[] = ["application/rss+xml", "application/atom+xml"];
const xml = "application/xml";

function essenceOf({ type }: ServedFile): string {
  return type.split(";")[0] ?? "";
}

/** The forms of a file, the usual one first. */
function formsOf(address: string, file: ServedFile, { files }: Release): [type: string, form: Form][] {
  const essence = essenceOf(file);
  const own: [string, Form] = [essence, { file, location: null }];
  const beside = files.get(`${address}.md`);
  if (essence === page && beside) return [own, [markdown, { file: beside, location: `${address}.md` }]];
  if (feeds.includes(essence)) {
    // A hash of its own, and so an ETag of its own: the same bytes are sent as another type.
    const shown = { ...file, type: `${xml}; charset=utf-8`, hash: `${file.hash}-xml` };
    return [own, [xml, { file: shown, location: null }]];
  }
  return [own];
}

/** The request's wishes without parameters of types (`text/markdown;charset=utf-8`): no form is had with two of them. */
function asked({ headers }: IncomingMessage): Pick<IncomingMessage, "headers"> {
  return { headers: { accept: headers.accept?.replace(/;(?!\s*q\s*=)[^;,]*/gi, "") } };
}

/**
 * A page or its Markdown; a feed as such or as XML.
 * @returns the form that the client likes best, and whether there is another
 */
export function formFor(
  request: IncomingMessage,
  address: string,
  file: ServedFile,
  release: Release,
): Form & { varies: boolean } {
  const forms = formsOf(address, file, release);
  const varies = forms.length > 1;
  const wanted = varies ? new Negotiator(asked(request)).mediaType(forms.map(([type]) => type)) : undefined;
  const [, form] = forms.find(([type]) => type === wanted) ?? [null, { file, location: null }];
  return { ...form, varies };
}
