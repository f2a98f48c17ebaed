/** What a browser keeps of the site that a reader puts on the home screen. Nothing runs in the background. */
import { paper } from "../paper";
import { site } from "../site";
import { homePath } from "../url";

/** Files of `public/`, which `npm run icons` draws. */
const pngIcons: readonly { name: string; sizes: string; purpose?: "maskable" }[] = [
  { name: "icon-192.png", sizes: "192x192" },
  { name: "icon-512.png", sizes: "512x512" },
  { name: "icon-maskable-512.png", sizes: "512x512", purpose: "maskable" },
];

/** `/manifest.webmanifest` */
export function webManifest(): string {
  const manifest = {
    name: [site.name, site.tagline].filter(Boolean).join(" "),
    short_name: site.name,
    description: site.description,
    lang: site.lang,
    start_url: site.base + homePath,
    scope: site.base + homePath,
    display: "browser",
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      { src: `${site.base}/icon.svg`, sizes: "any", type: "image/svg+xml" },
      ...pngIcons.map(({ name, ...icon }) => ({ src: `${site.base}/${name}`, ...icon, type: "image/png" })),
    ],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
