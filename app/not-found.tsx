import type { Metadata } from "next";
import { fullTitle } from "@/lib/seo/metadata";
import { site } from "@/lib/site";
import { wordsFor } from "@/lib/words/words";

export { NotFoundPage as default } from "./_lib/not-found-page";

export const metadata: Metadata = { title: fullTitle(wordsFor(site.lang).notFound) };
