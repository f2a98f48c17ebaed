/** What an operator meets: builds that fail, are cut off or replace each other, and servers that start and stop. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { currentRelease } from "../lib/release/manifest";
import { ask } from "./support/raw";
import { copyProject, sites, workshop } from "./support/sites";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const post = path.join(workshop, "content/posts/only.mdx");
const environment = { ...process.env, CONTENT_DIR: "", SITE_URL: "", PORT: "", NEXT_TELEMETRY_DISABLED: "1" };
/** Nothing but the port, as a container would have it. */
const bare: NodeJS.ProcessEnv = { NODE_ENV: "production", PORT: "3410" };
const port = 3410;
const at = `http://localhost:${port}`;

const longFile = 24 * 1024 * 1024;

function npm(command: string, cwd: string, env = {}) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", ...command.split(" ")], {
    cwd,
    encoding: "utf8",
    env: { ...environment, ...env },
    // A build beside other tests, on two slow processors, takes several times what it takes alone.
    timeout: 300_000,
  });
  return { status, output: stdout + stderr };
}

/** Starts the release that is current, as `npm start` does, and waits until it answers. */
async function start(cwd: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd,
    env: { ...environment, PORT: String(port) },
    stdio: "ignore",
  });
  await expect(async () => expect((await ask(at, "/healthz")).status).toBe(200)).toPass({ timeout: 10_000 });
  return server;
}

async function stop(server: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>(resolve => server.once("exit", resolve));
  server.kill("SIGTERM");
  return ended;
}

/** Whether nothing listens any more. */
function refuses(): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, "localhost");
    socket.on("connect", () => {
      socket.destroy();
      resolve(false);
    });
    socket.on("error", () => resolve(true));
  });
}

async function titleShown(): Promise<string> {
  const { body } = await ask(at, "/posts/only");
  return /<h1[^>]*>(?:<[^>]*>)*([^<]*)/.exec(body.toString())?.[1] ?? "";
}

function rename(title: string): void {
  writeFileSync(post, readFileSync(post, "utf8").replace(/^title: .*$/m, `title: ${title}`));
}

test.beforeAll(() => {
  const { dir, content } = sites.one;
  copyProject(workshop, content ?? "");
  for (const built of [".next", ".release"]) {
    cpSync(path.join(dir, built), path.join(workshop, built), { recursive: true });
  }
  // What it takes a while to read.
  writeFileSync(path.join(workshop, "public/long.bin"), Buffer.alloc(longFile, 1));
});

test("a build that stops at a mistake leaves what is served as it is, and says what it lacks", async () => {
  test.setTimeout(600_000);
  const server = await start(workshop);
  try {
    rename("[]");
    const { status, output } = npm("build", workshop);
    expect(status).toBe(1);
    expect(output).toContain("content/posts/only.mdx:2:1  error  title");
    expect(output).toContain(
      "SITE_URL is not set: canonical links and previews will name http://localhost:3000.",
    );
    expect(await titleShown()).toBe("The only post");
  } finally {
    await stop(server);
  }
});

test("a build that is killed half way does too, for a server that starts afterwards as well", async () => {
  test.setTimeout(600_000);
  rename('"Half built"');
  const build = spawn("npm", ["run", "build"], {
    cwd: workshop,
    env: environment,
    detached: true,
    stdio: "ignore",
  });
  // The last build's pages are gone by now, and the new ones are not there yet.
  const gone = () => !existsSync(path.join(workshop, ".next/server/app/posts/only.html"));
  await expect.poll(gone, { timeout: 60_000, intervals: [50] }).toBe(true);
  const ended = new Promise(resolve => build.once("exit", resolve));
  process.kill(-(build.pid ?? 0), "SIGKILL");
  await ended;
  const server = await start(workshop);
  try {
    expect(await titleShown()).toBe("The only post");
  } finally {
    await stop(server);
  }
});

test("the next good build shows in a running server, whole", async () => {
  test.setTimeout(600_000);
  const server = await start(workshop);
  try {
    expect(await titleShown()).toBe("The only post");
    rename('"The new post"');
    expect(npm("build", workshop).status).toBe(0);
    await expect.poll(titleShown, { timeout: 5_000 }).toBe("The new post");
    // What the page names is there.
    const { body } = await ask(at, "/posts/only");
    for (const [, address = ""] of body.toString().matchAll(/(?:href|src)="(\/_next\/[^"]+)"/g)) {
      expect((await ask(at, address)).status, address).toBe(200);
    }
  } finally {
    expect(await stop(server)).toBe(0);
  }
});

test("a server that is told to stop in mid-answer ends it, and says meanwhile that it stops", async () => {
  const server = spawn("npm", ["start"], {
    cwd: workshop,
    env: { ...environment, PORT: String(port) },
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise<number | null>(resolve => server.once("exit", resolve));
  await expect(async () => expect((await ask(at, "/healthz")).status).toBe(200)).toPass({ timeout: 10_000 });
  const open = (path: string) => {
    const socket = connect(port, "localhost");
    const parts: Buffer[] = [];
    socket.on("data", part => parts.push(part));
    const closed = new Promise<Buffer>((resolve, reject) => {
      socket.on("close", () => resolve(Buffer.concat(parts)));
      socket.on("error", reject);
    });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n`);
    return { socket, closed };
  };
  const reader = open("/long.bin");
  reader.socket.write("\r\n");
  await new Promise(resolve => reader.socket.once("data", resolve));
  reader.socket.pause();
  // It has begun to ask before the server is told, and has asked when it knows.
  const watcher = open("/healthz");
  await new Promise(resolve => watcher.socket.once("connect", resolve));
  // Who is answered came later, so what was asked has arrived.
  await ask(at, "/about");
  // As systemd does: to npm, and to the server, which npm tells once more.
  process.kill(-(server.pid ?? 0), "SIGTERM");
  await expect(async () => expect(await refuses()).toBe(true)).toPass({ timeout: 5_000 });
  watcher.socket.write("\r\n");
  expect((await watcher.closed).toString()).toMatch(
    /^HTTP\/1\.1 503 [\s\S]*Connection: close[\s\S]*stopping\n$/,
  );
  reader.socket.resume();
  const answer = await reader.closed;
  expect(answer.length - answer.indexOf("\r\n\r\n") - 4).toBe(longFile);
  expect(await ended).toBe(0);
  await expect(refuses()).resolves.toBe(true);
});

test("a full disk in mid-build is told in a last line, and what is served stays", async () => {
  test.setTimeout(600_000);
  const built = path.join(workshop, ".next");
  const set = `${built}.aside`;
  renameSync(built, set);
  mkdirSync(built);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", built]).status === 0;
  try {
    test.skip(!mounted, "a small disk has to be mounted for this, and that is not allowed here");
    const server = await start(workshop);
    try {
      const { status, output } = npm("build", workshop);
      expect(status).toBe(1);
      expect(output.trim().split("\n").at(-1)).toBe(
        "The disk is full: make room on it, and build again. The pages were not built. " +
          "What npm start serves, and out/, is still the last good build.",
      );
      expect(await titleShown()).toBe("The new post");
    } finally {
      await stop(server);
    }
  } finally {
    if (mounted) spawnSync("umount", [built]);
    rmSync(built, { recursive: true });
    renameSync(set, built);
  }
});

test("a release runs by itself: no package, no source, no rights", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "alone-"));
  const release = currentRelease(path.join(sites.one.dir, ".release")) ?? "";
  cpSync(release, path.join(folder, "release"), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  // As an image would have it: files of root, a user without rights.
  if (isRoot) spawnSync("chmod", ["-R", "a+rX", folder]);
  const server = spawn(process.execPath, [path.join(folder, "release/server.cjs")], {
    cwd: folder,
    env: bare,
    stdio: "ignore",
    ...(isRoot && { uid: 65534, gid: 65534 }),
  });
  try {
    await expect(async () => expect((await ask(at, "/healthz")).status).toBe(200)).toPass();
    expect(await titleShown()).toBe("The only post");
    expect((await ask(at, "/nowhere")).status).toBe(404);
    // The check that deploy/Dockerfile has.
    const [, check = ""] = /"-e", "(.*)"\]/.exec(readFileSync("deploy/Dockerfile", "utf8")) ?? [];
    const healthy = spawnSync(process.execPath, ["-e", check], { env: bare });
    expect(healthy.status).toBe(0);
  } finally {
    expect(await stop(server)).toBe(0);
    rmSync(folder, { recursive: true });
  }
  const [, check = ""] = /"-e", "(.*)"\]/.exec(readFileSync("deploy/Dockerfile", "utf8")) ?? [];
  expect(spawnSync(process.execPath, ["-e", check], { env: bare }).status).toBe(1);
});

test.describe("npm start that cannot start says why in a line", () => {
  test("where the port is in use", () => {
    const { status, output } = npm("start", sites.one.dir, { PORT: String(sites.one.port) });
    expect(status).toBe(1);
    expect(output.trim().split("\n")).toEqual([expect.stringContaining(`Port ${sites.one.port} is in use`)]);
  });

  test("where PORT is no port", () => {
    for (const given of ["http", "70000", "-1", "80 80"]) {
      const { status, output } = npm("start", sites.one.dir, { PORT: given });
      expect(status, given).toBe(1);
      expect(output.trim().split("\n"), given).toEqual([expect.stringContaining(`found "${given}"`)]);
    }
  });

  test("where nothing was built", () => {
    const folder = test.info().outputPath("empty");
    mkdirSync(folder, { recursive: true });
    const script = path.resolve("scripts/start.mjs");
    const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toBe("There is no build to serve: run npm run build first.\n");
  });
});

test("a SITE_URL that is no address stops the build in a line", () => {
  const { status, output } = npm("build", workshop, { SITE_URL: "blog.example" });
  expect(status).toBe(1);
  expect(output.trim().split("\n")).toEqual([expect.stringContaining('found "blog.example"')]);
});
