/** Asks a search index as a browser does: in the worker that comes with it. For tests. */
import vm from "node:vm";
import { z } from "zod";
import type { SearchIndex } from "../search/pagefind";
import { asked, shown } from "../search/words";

const message = z.object({ id: z.number(), result: z.unknown(), error: z.string().optional() });
const found = z.object({ results: z.array(z.object({ data: z.string() })) });
const fragment = z.object({ url: z.string(), excerpt: z.string() });

/** What was asked for of the index, by the names of its files; and how to ask it. */
export async function openTestIndex({ files, entry }: SearchIndex) {
  const fetched: string[] = [];
  const waiting = new Map<number, (answer: z.infer<typeof message>) => void>();
  let handler: ((event: { data: unknown }) => void) | undefined;
  const self = {
    name: entry.entry,
    fetch: async (address: string) => {
      const name = address.replace("/s/", "");
      const content = files.get(name);
      if (!content) throw new Error(`There is no ${name}.`);
      fetched.push(name);
      return new Response(new Uint8Array(content));
    },
    addEventListener: (_: string, listen: typeof handler) => {
      handler = listen;
    },
    postMessage: (answer: unknown) => {
      const read = message.parse(answer);
      waiting.get(read.id)?.(read);
    },
  };
  const globals = { self, TextDecoder, TextEncoder, console, URL, setTimeout, WebAssembly, Intl, Response };
  const context = vm.createContext({ ...globals, fetch: (address: string) => self.fetch(address) });
  vm.runInContext(Buffer.from(files.get(entry.worker) ?? "").toString(), context);

  let last = 0;
  async function call(method: string, ...args: unknown[]): Promise<unknown> {
    const id = ++last;
    const answer = await new Promise<z.infer<typeof message>>(resolve => {
      waiting.set(id, resolve);
      handler?.({ data: { id, method, args } });
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  }
  await call("init", { basePath: "/s/", baseUrl: "/", language: entry.language });
  return {
    fetched,
    call,
    /** Addresses of what a query finds, and where. */
    async ask(query: string, options: object = {}): Promise<{ url: string; excerpt: string }[]> {
      const { results } = found.parse(await call("search", asked(query) || null, options));
      const read = await Promise.all(
        results.map(async ({ data }) => fragment.parse(await call("getData", data))),
      );
      return read.map(({ url, excerpt }) => ({ url: url.replace(/\?.*/, ""), excerpt: shown(excerpt) }));
    },
  };
}
