/**
 * A slow line to a server: slow 4G as Lighthouse has it.
 *
 * The browser's own throttling leaves out what the browser fetches ahead of a click, so the line itself has to be
 * slow, or a page fetched ahead would come for free.
 */
import { connect, createServer, type Socket } from "node:net";

/** Milliseconds there and back, and bytes a second in each direction. */
export const slow4g = { roundTrip: 150, down: 1_600_000 / 8, up: 750_000 / 8 };

/** A direction that all connections share: what is sent waits its turn, then takes half a round trip. */
class Lane {
  private freeAt = 0;

  constructor(private readonly bytesPerSecond: number) {}

  /** Milliseconds until so many bytes, sent now, have arrived. */
  delay(bytes: number, now: number): number {
    this.freeAt = Math.max(this.freeAt, now) + (bytes / this.bytesPerSecond) * 1000;
    return this.freeAt - now + slow4g.roundTrip / 2;
  }
}

/** A packet's worth of bytes, so that connections take turns. */
const piece = 1460;

/** Passes on in order what comes from one socket to another, late. */
function forward(from: Socket, to: Socket, lane: Lane, notBefore: number): void {
  let last = 0;
  const later = (bytes: number, act: () => void) => {
    const now = performance.now();
    // In order, whatever the timers' rounding does.
    last = Math.max(last, notBefore, now + lane.delay(bytes, now));
    setTimeout(act, last - now);
  };
  from.on("data", chunk => {
    for (let start = 0; start < chunk.length; start += piece) {
      const part = chunk.subarray(start, start + piece);
      later(part.length, () => to.writable && to.write(part));
    }
  });
  from.on("end", () => later(0, () => to.end()));
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    one.on("error", () => other.destroy());
  }
}

/**
 * Listens on one port and passes everything on to another.
 * @param port 0 for any that is free
 * @returns the port, and a function that ends it
 */
export async function slowLink(port: number, target: number) {
  const up = new Lane(slow4g.up);
  const down = new Lane(slow4g.down);
  const open = new Set<Socket>();
  const server = createServer(client => {
    const upstream = connect(target, "127.0.0.1");
    for (const socket of [client, upstream]) {
      socket.setNoDelay();
      open.add(socket);
      socket.on("close", () => open.delete(socket));
    }
    // A connection costs a round trip before the first request can leave; on loopback it costs nothing.
    forward(client, upstream, up, performance.now() + slow4g.roundTrip * 1.5);
    forward(upstream, client, down, 0);
  });
  await new Promise<void>(resolve => server.listen(port, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : port, stop };
}
