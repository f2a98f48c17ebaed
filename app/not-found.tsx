import type { Metadata } from "next";
import { site } from "@/lib/site";

export { NotFoundPage as default } from "./_lib/not-found-page";

export const metadata: Metadata = { title: `Page not found · ${site.name}` };
