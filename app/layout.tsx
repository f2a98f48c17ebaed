import type { Viewport } from "next";
import type { ReactNode } from "react";
import { ProblemReport } from "@/components/problem-report";
import { getBlog } from "@/lib/blog/blog";
import { paper } from "@/lib/paper";
import { siteMetadata } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { enhancePath, mainId } from "@/lib/url";
import { bootScript, counterScript } from "./_lib/enhance";
import { preloadFont } from "./_lib/fonts";
import { speculationRules } from "./_lib/speculation-rules";
import "./globals.css";

export const metadata = siteMetadata;

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: paper.light },
    { media: "(prefers-color-scheme: dark)", color: paper.dark },
  ],
};

/** The development server would compile each page that the mouse passes over. */
const isProduction = process.env.NODE_ENV === "production";

/** Seconds between two looks at a blog that is being read for the first time, in development. */
const readingPause = 4;

/** The document around every page. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { problems, unread, version } = await getBlog();
  preloadFont("serif");
  return (
    // The boot script sets the theme and `js` on the root before React looks at it.
    <html lang={site.lang} suppressHydrationWarning>
      <head>
        {/* Our own script, inline: it must run before the first paint, and no text node of React's may carry it. */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: await bootScript() }} />
        {/* Data of our own, which only an inline script can carry; the page's policy allows it by its hash. */}
        {isProduction && (
          <script
            data-own=""
            type="speculationrules"
            dangerouslySetInnerHTML={{ __html: speculationRules }}
          />
        )}
        {/* Inline, so that a page asks for no file more: code of ours, allowed by its hash, as no text node may carry it. */}
        {isProduction && site.counter && (
          <script
            data-own=""
            data-counter={JSON.stringify({ ...site.counter, host: new URL(site.url).hostname })}
            dangerouslySetInnerHTML={{ __html: await counterScript() }}
          />
        )}
        {unread > 0 && <meta httpEquiv="refresh" content={String(readingPause)} />}
        {/* Nothing is painted before the page's head is there: one that still arrives would move, as its end takes room. */}
        <link rel="expect" href={`#${mainId}`} blocking="render" />
        {site.webmention && <link rel="webmention" href={site.webmention} />}
        <script src={enhancePath} defer data-version={version || undefined} />
      </head>
      <body>
        {children}
        {(problems || unread > 0) && <ProblemReport text={problems} unread={unread} />}
      </body>
    </html>
  );
}
