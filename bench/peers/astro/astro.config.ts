import mdx from "@astrojs/mdx";
import { defineConfig, fontProviders } from "astro/config";

export default defineConfig({
  integrations: [mdx()],
  // A link's page is fetched while the pointer rests on it.
  prefetch: { prefetchAll: true, defaultStrategy: "hover" },
  // Images in several widths, and no layout shift.
  image: { layout: "constrained", responsiveStyles: true },
  fonts: [
    {
      provider: fontProviders.local(),
      name: "Source Serif 4",
      cssVariable: "--font-serif",
      fallbacks: ["serif"],
      options: {
        variants: [
          {
            src: ["@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2"],
            weight: "200 900",
            style: "normal",
          },
          {
            src: ["@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2"],
            weight: "200 900",
            style: "italic",
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: "Be Vietnam Pro",
      cssVariable: "--font-sans",
      fallbacks: ["sans-serif"],
      options: {
        variants: [
          {
            src: ["@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2"],
            weight: 400,
            style: "normal",
          },
          {
            src: ["@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2"],
            weight: 600,
            style: "normal",
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: "JetBrains Mono",
      cssVariable: "--font-mono",
      fallbacks: ["monospace"],
      options: {
        variants: [
          {
            src: ["@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2"],
            weight: "100 800",
            style: "normal",
          },
        ],
      },
    },
  ],
});
