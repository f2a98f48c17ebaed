import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { mono, sans, serif } from "./fonts";
import "./style.css";

export const metadata: Metadata = {
  title: { default: "A blog on language models", template: "%s – A blog on language models" },
  description: "Notes on how large language models are made useful.",
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable} ${mono.variable}`}>
      <body>
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        <header className="site-header page">
          <Link className="site-name" href="/">
            A blog on language models
          </Link>
          <nav aria-label="Main">
            <Link href="/">Posts</Link>
          </nav>
        </header>
        <main id="main" className="page">
          {children}
        </main>
        <footer className="site-footer page">Built with Next.js.</footer>
      </body>
    </html>
  );
}
