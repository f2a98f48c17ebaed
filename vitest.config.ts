import { defineConfig } from "vitest/config";

export default defineConfig({
  // As tsconfig.json has it.
  resolve: { alias: { "@/": `${import.meta.dirname}/` } },
  test: {
    include: [
      "app/**/*.test.ts",
      "lib/**/*.test.ts",
      "scripts/**/*.test.ts",
      "enhance/**/*.test.ts",
      "components/**/*.test.ts",
      "bench/*.test.ts",
    ],
    environment: "node",
    globalSetup: "lib/testing/one-folder.ts",
    // Threads, images and servers take their time on a machine that does other things too.
    testTimeout: 30_000,
  },
});
