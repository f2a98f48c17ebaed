/** Runs the server: from the first connection to the last answer. */
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createHandler } from "./handler";
import type { Release } from "./releases";

/** How long things may take, in milliseconds. */
export const limits = {
  /** A client has sent its headers, */
  headers: 10_000,
  /** and the whole request. */
  request: 15_000,
  /** Nothing moves on a connection: a reader that takes no bytes. */
  idle: 60_000,
  /** A connection waits for its next request. Longer than proxies keep theirs open, so that these end it. */
  keepAlive: 75_000,
  /** How often the first two are looked at. */
  check: 2_000,
  /** Answers under way when the server is told to stop. */
  stopping: 10_000,
};

const tunnelRefused =
  "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/** A server that takes connections. */
export type RunningServer = {
  /** The port that it listens on: the one that was asked for, or, for 0, one that was free. */
  port: number;
  /** Answers what was asked before, takes no new connection, and resolves when the last one has ended. */
  stop(): Promise<void>;
};

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * Answers a request for a tunnel, where Node.js would end the connection without a word. From here on nobody else looks
 * after the connection: neither the server's limits of time nor its stop, nor what it does where a client is gone.
 */
function refuseTunnel(socket: Duplex): void {
  // The connection ends at once: nothing more is sent to a client that has gone, and nothing is awaited from one that stays.
  socket.on("error", () => socket.destroy());
  socket.end(tunnelRefused, () => socket.destroy());
}

/** How a server is run. */
type ServerOptions = {
  /** Gives what is served. */
  release: () => Release;
  /** Told what goes wrong, in a line. */
  report: (line: string) => void;
  /** 0 for one that is free. */
  port: number;
  /** The address to listen on; every one of the machine's where there is none. */
  host?: string | undefined;
  /** How long things may take, where not as long as usual. */
  most?: typeof limits;
};

/** @throws where the port cannot be had */
export async function startServer({
  release,
  report,
  port,
  host,
  most = limits,
}: ServerOptions): Promise<RunningServer> {
  let stopping = false;
  const handler = createHandler({ release, report, isStopping: () => stopping });
  const server = createServer(
    {
      connectionsCheckingInterval: most.check,
      headersTimeout: most.headers,
      keepAliveTimeout: most.keepAlive,
      requestTimeout: most.request,
    },
    handler,
  );
  server.setTimeout(most.idle);
  const open = new Set<Socket>();
  server.on("connection", socket => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  // An answer that began before a stop has said that its connection is kept.
  server.on("request", (_request, response) => {
    response.once("close", () => stopping && server.closeIdleConnections());
  });
  server.on("connect", (_request, socket) => refuseTunnel(socket));
  await listen(server, port, host);
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound ? bound.port : port,
    stop: () =>
      new Promise(resolve => {
        stopping = true;
        const end = setTimeout(() => server.closeAllConnections(), most.stopping);
        server.close(() => {
          clearTimeout(end);
          resolve();
        });
        server.closeIdleConnections();
        // Browsers open some before they ask anything. To Node.js these are clients that have begun to ask.
        for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      }),
  };
}
