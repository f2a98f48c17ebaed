import { expect, test } from "vitest";
import { nginxConfig, readNginxVersion } from "./nginx";

const settings = { dir: "/w/nginx", root: "/w/nginx/pages", port: 4713, isRoot: false };

test("nginx tells its version", () => {
  const said = "nginx version: nginx/1.22.1\nconfigure arguments: --with-x\n";
  expect(readNginxVersion(said)).toEqual({ version: "1.22.1" });
});

test("it listens on the loopback only, and writes in its own folder only", () => {
  const config = nginxConfig(settings);
  expect(config.match(/listen .*;/g)).toEqual(["listen 127.0.0.1:4713;"]);
  const written = [...config.matchAll(/(?:pid|error_log|_temp_path) "([^"]+)";/g)].map(([, file]) => file);
  expect(written).toHaveLength(7);
  for (const file of written) expect(file).toMatch(/^\/w\/nginx\//);
});

test("started by root, its workers are root too", () => {
  expect(nginxConfig(settings)).not.toContain("user ");
  expect(nginxConfig({ ...settings, isRoot: true })).toContain("user root;");
});
