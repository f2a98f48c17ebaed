import type { Metadata } from "next";
import type { ComponentType, ReactNode } from "react";
import type { ListRoute } from "@/lib/blog/list-pages";
import { sectionMetadata } from "@/lib/seo/list-metadata";
import { newListParams } from "./list-params";

/** What a page of a list is made of, by the names in brackets of its route. */
type ListParts<Params> = {
  metadata(params: Params): Metadata | Promise<Metadata>;
  page(params: Params): ReactNode;
};

/** What the `page.tsx` of a list's route exports. Next wants each to export it by itself. */
export function listRoute<Params>(route: ListRoute, { metadata, page }: ListParts<Params>) {
  type Props = { params: Promise<Params> };
  return {
    generateStaticParams: () => newListParams(route),
    generateMetadata: async ({ params }: Props) => metadata(await params),
    Page: async ({ params }: Props) => page(await params),
  };
}

/** The later pages of a section. @param List one of its pages, 1-based */
export function sectionRoute(
  section: Parameters<typeof sectionMetadata>[0],
  List: ComponentType<{ page: number }>,
) {
  return listRoute<{ page: string }>(`/${section}/page/[page]`, {
    metadata: ({ page }) => sectionMetadata(section, Number(page)),
    page: ({ page }) => <List page={Number(page)} />,
  });
}
