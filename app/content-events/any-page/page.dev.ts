import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { type VariedPage, variedPages } from "@/lib/dev-pages";
import * as page from "../../[page]/page";
import * as archive from "../../archive/page/[page]/page";
import * as post from "../../posts/[slug]/page";
import * as posts from "../../posts/page/[page]/page";
import * as series from "../../series/[slug]/page";
import * as seriesPosts from "../../series/[slug]/page/[page]/page";
import * as seriesIndex from "../../series/page/[page]/page";
import * as tag from "../../tags/[tag]/page";
import * as tagPosts from "../../tags/[tag]/page/[page]/page";
import * as tags from "../../tags/page/[page]/page";

/** What addresses say; a page takes what its own has. */
type Params = { slug: string; tag: string; page: string };

type Module = {
  default(props: { params: Promise<Params> }): Promise<ReactNode>;
  generateMetadata(props: { params: Promise<Params> }): Promise<Metadata>;
};

const modules: Record<VariedPage, Module> = {
  posts,
  post,
  tags,
  tagPosts,
  tag,
  seriesIndex,
  seriesPosts,
  series,
  archive,
  page,
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

function isKind(name: unknown): name is VariedPage {
  return typeof name === "string" && Object.hasOwn(variedPages, name);
}

/** The page that is meant, and what its address says. */
async function asked({ searchParams }: Props): Promise<{ module: Module; params: Promise<Params> }> {
  const query = await searchParams;
  if (!isKind(query.kind)) notFound();
  const said = (name: keyof Params) => String(query[name] ?? "");
  return {
    module: modules[query.kind],
    params: Promise.resolve({ slug: said("slug"), tag: said("tag"), page: said("page") }),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { module, params } = await asked(props);
  return module.generateMetadata({ params });
}

/**
 * Development only: a page whose address has parts that vary, as one of an address that has none (lib/dev-pages.ts). Where
 * the content has no such page, one says so with the status 200: another would bring Next's own error page, which none
 * of our scripts runs in, so that it could not give way to a post that has been mended.
 */
export default async function DevPage(props: Props): Promise<ReactNode> {
  const { module, params } = await asked(props);
  return module.default({ params });
}
