import type { NextConfig } from "next";

const config: NextConfig = {
  // The project stands in a folder of another one, whose lock file is not meant.
  turbopack: { root: import.meta.dirname },
};

export default config;
