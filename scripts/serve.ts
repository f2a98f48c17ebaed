/**
 * The server that `npm start` runs, and that a release carries with it as one file: `node server.cjs [FOLDER]`. It
 * serves the release that it lies in, or what is current in a folder of releases.
 */
import "./plain-errors";
import { parseArgs } from "node:util";
import { z } from "zod";
import { follow } from "../lib/serve/releases";
import { type RunningServer, startServer } from "../lib/serve/server";

const usage = "Usage: npm start -- [--port NUMBER] [--host ADDRESS]";

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", short: "p", default: process.env.PORT || "3000" },
      host: { type: "string", short: "H", default: process.env.HOST || "" },
    },
  });
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port >= 0 && port <= 65535)) {
    throw new Error(`PORT: expected a number from 0 to 65535, found "${values.port}". ${usage}`);
  }
  return { port, host: values.host || undefined, folder: positionals[0] ?? __dirname };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** @throws where the release is missing or damaged, in a line */
function openRelease(folder: string): ReturnType<typeof follow> {
  try {
    return follow(folder, say);
  } catch (error) {
    const [why] = error instanceof Error ? error.message.split("\n") : [String(error)];
    const reason = error instanceof z.ZodError ? "its list is of another version" : why;
    throw new Error(`The release in ${folder} cannot be read (${reason}): run npm run build again.`);
  }
}

/** What kept the server from starting, for the operator. */
function inWords(error: unknown, port: number, host: string | undefined): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") {
    return `Port ${port} is in use: stop what listens there, or choose another with PORT=${port + 1} npm start.`;
  }
  if (code === "EACCES")
    return `Port ${port} needs more rights than this process has: choose one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `HOST: expected an address of this machine, such as 127.0.0.1, found "${host}". ${usage}`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Milliseconds in which a signal may come twice: a terminal and systemd tell npm and the server, and npm tells it on. */
const sameSignal = 1000;

/** Ends the process when it is told to, behind the last answer; at once when it is told again. */
function stopOnSignal(server: RunningServer): void {
  let told = 0;
  const stop = async () => {
    if (told > 0) {
      if (Date.now() - told > sameSignal) process.exit(1);
      return;
    }
    told = Date.now();
    say("Stopping: what is under way is answered first.");
    await server.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
}

async function main(): Promise<void> {
  const { port, host, folder } = readOptions();
  const release = openRelease(folder);
  try {
    const server = await startServer({
      release,
      report: line => process.stderr.write(`${line}\n`),
      port,
      host,
    });
    const shown = host?.includes(":") ? `[${host}]` : (host ?? "localhost");
    say(`Serving on http://${shown}:${server.port}${release().base}`);
    stopOnSignal(server);
  } catch (error) {
    throw new Error(inWords(error, port, host));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
