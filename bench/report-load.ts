/** The report's figures of servers under load. */
import { connections, type PageLoad, threads } from "./cannon";
import { type LoadResult, serverLabels, serverNames } from "./load";
import { figures, milliseconds, ratio, times } from "./numbers";
import type { Options } from "./options";
import { table } from "./table";

const rows: readonly { name: string; of: (load: PageLoad) => number; write: (value: number) => string }[] = [
  { name: "requests a second", of: load => load.perSecond, write: value => figures(Math.round(value)) },
  { name: "half within", of: load => load.p50, write: milliseconds },
  { name: "99 of 100 within", of: load => load.p99, write: milliseconds },
  { name: "failed", of: load => load.failed, write: figures },
];

/** A table of every page and server, with this blog's part of each other server's figure. */
export function loadSections(load: LoadResult | null): string[] {
  if (!load) return [];
  const lines = load.pages.flatMap(({ page, servers }) =>
    rows.map(({ name, of, write }) => {
      const ours = of(servers.blog);
      const part = (other: PageLoad | null) => times(other ? ratio(ours, of(other)) : null);
      const values = serverNames.map(server => servers[server]).map(one => (one ? write(of(one)) : "–"));
      return [`${page}, ${name}`, ...values, part(servers.next), part(servers.nginx)];
    }),
  );
  const head = ["", ...serverNames.map(name => serverLabels[name]), "÷ bare Next", "÷ nginx"];
  return ["### Under load", table(head, lines)];
}

/** How servers were measured, and with what. */
export function loadMethod(load: LoadResult | null, { warm, measured }: Options["load"]): string[] {
  if (!load) return [];
  const nginx = load.nginx
    ? `nginx ${load.nginx.version} serves what this blog exports, with a worker for each core.`
    : "nginx is not on this machine (`/usr/sbin/nginx`), so it has no figures.";
  return [
    `- Under load: autocannon on the same machine, in ${threads} ${threads === 1 ? "thread" : "threads"}, over the loopback, with ${connections} connections that each ask again as soon as they have their answer, \`accept-encoding\` as browsers send it; ${warm} s that do not count, then ${measured} s, page by page, the servers taking turns. Every server answers compressed; this blog and bare Next as they are started by \`npm start\`. Latency in whole milliseconds. Where a server is faster than autocannon asks, as nginx may be, the figure is autocannon's. ${nginx}`,
  ];
}
