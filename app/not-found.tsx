import type { Metadata } from "next";
import { site } from "@/lib/site";
import { wordsFor } from "@/lib/words/words";

export { NotFoundPage as default } from "./_lib/not-found-page";

export const metadata: Metadata = { title: `${wordsFor(site.lang).notFound} · ${site.name}` };
