/** How many requests a second a server answers, and how long the slowest of them wait. */
import { acceptEncoding, fire, type PageLoad } from "./cannon";
import { findNginx, type Nginx, nginxPort, startNginx } from "./nginx";
import type { Options } from "./options";
import { address, postPaths, siteDir } from "./sites";
import type { Toolchain } from "./toolchain";

/** Who answers, in the order of the report's columns; nginx serves this blog's own export. */
export const serverNames = ["blog", "next", "nginx"] as const;
type ServerName = (typeof serverNames)[number];

export const serverLabels: Readonly<Record<ServerName, string>> = {
  blog: "this blog",
  next: "bare Next",
  nginx: "this blog's pages by nginx",
};

/** What each server answered of each page. */
export type LoadResult = {
  /** Null where the machine has none. */
  nginx: Nginx | null;
  pages: readonly { page: string; servers: { blog: PageLoad; next: PageLoad; nginx: PageLoad | null } }[];
};

const pages = [
  { page: "home", pathname: "/" },
  { page: "first post", pathname: postPaths.blog },
] as const;

/** A server that answers with something else, or uncompressed, would be measured at another task. */
async function check(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { "accept-encoding": acceptEncoding } });
  const text = await answer.text();
  if (!answer.ok || !text.includes("Post Training")) throw new Error(`${url} does not answer with its page.`);
  if (!answer.headers.get("content-encoding")) throw new Error(`${url} answers uncompressed.`);
}

/** Asks for each page of each server, the servers taking turns. The sites have to be served already. */
export async function measureLoad(
  toolchain: Toolchain,
  { warm, measured }: Options["load"],
): Promise<LoadResult> {
  const nginx = findNginx();
  const stop = nginx ? await startNginx(siteDir("blog"), toolchain.env) : null;
  const measure = async (url: string): Promise<PageLoad> => {
    await check(url);
    await fire(toolchain, url, warm);
    return fire(toolchain, url, measured);
  };
  try {
    const results: LoadResult["pages"][number][] = [];
    for (const { page, pathname } of pages) {
      const servers = {
        blog: await measure(address("blog", pathname)),
        next: await measure(address("next", pathname)),
        nginx: nginx ? await measure(`http://127.0.0.1:${nginxPort}${pathname}`) : null,
      };
      results.push({ page, servers });
    }
    return { nginx, pages: results };
  } finally {
    await stop?.();
  }
}
