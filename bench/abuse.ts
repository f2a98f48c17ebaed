/** What a server on the open net meets beside readers. */
import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { mulberry32 } from "../components/islands/chance";

/** Statuses of answers, each with how often it came; `none` where the connection ended without one. */
type Statuses = Readonly<Record<string, number>>;

const pieces: readonly string[] = [
  "..",
  "%2e%2e",
  "..%2f",
  "%00",
  "%",
  "%zz",
  "%E0%A4",
  "%c0%ae",
  "\\",
  "//",
  "%5c",
  "etc/passwd",
  ".env",
  ".git/config",
  "wp-login.php",
  "%0d%0aX: y",
  "a".repeat(3000),
  "<script>",
  "'",
  "{{7*7}}",
  "%F0%9F%92%A5",
  ";",
  "posts",
  "tags",
  "~",
];

/** Paths that nobody links to: broken, hostile, or simply not there. */
export function badPaths(count: number, seed = 1): string[] {
  const random = mulberry32(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: 1 + pick(5) }, () => pieces[pick(pieces.length)] ?? "");
    return `/${parts.join(pick(2) === 0 ? "/" : "")}${pick(4) === 0 ? `?x=${index}` : ""}`.replaceAll(
      " ",
      "%20",
    );
  });
}

function statusOf(port: number, path: string): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let text = "";
    socket.on("data", part => {
      text += part.toString("latin1").slice(0, 20);
    });
    socket.on("error", () => resolve("none"));
    socket.on("close", () => resolve(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? "none"));
  });
}

/** Asks for paths as they are written, some at a time. */
export async function askAll(port: number, paths: readonly string[], atOnce = 50): Promise<Statuses> {
  const found: Record<string, number> = {};
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const status = await statusOf(port, path);
      found[status] = (found[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

/** Milliseconds until a reader has a page. */
function timeToPage(port: number): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: "/", agent: false }, response => {
      response.resume().on("end", () => resolve(performance.now() - start));
    })
      .on("error", reject)
      .end();
  });
}

/** What came of slow clients: how many were let go, after how many seconds the last; what readers waited meanwhile. */
type SlowResult = { clients: number; letGo: number; lastAfter: number; readers: number[] };

/**
 * Clients that send a letter of their headers a second and never end (Slowloris), and a reader every second.
 * @param seconds how long it is watched
 */
export async function slowClients(port: number, clients: number, seconds: number): Promise<SlowResult> {
  const start = performance.now();
  let letGo = 0;
  let lastAfter = 0;
  const sockets = Array.from({ length: clients }, () => {
    const socket = connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "));
    socket.on("error", () => {});
    socket.on("data", () => {});
    socket.on("close", () => {
      letGo++;
      lastAfter = (performance.now() - start) / 1000;
    });
    return socket;
  });
  const readers: number[] = [];
  for (let second = 0; second < seconds; second++) {
    await pause(1000);
    for (const socket of sockets) if (socket.writable) socket.write("a");
    readers.push(await timeToPage(port));
  }
  const result = { clients, letGo, lastAfter, readers };
  for (const socket of sockets) socket.destroy();
  return result;
}
