import { readFileSync } from "node:fs";
import path from "node:path";
import { getBlog } from "@/lib/blog/blog";
import { listMedia, mediaFile } from "@/lib/blog/images";
import { listTables, tableFile } from "@/lib/blog/tables";

export const dynamic = "force-static";
export const dynamicParams = false;

type Context = { params: Promise<{ path: string[] }> };

const types: Record<string, string> = {
  avif: "image/avif",
  csv: "text/csv; charset=utf-8",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

export async function generateStaticParams() {
  const { blog } = await getBlog();
  return [...listMedia(), ...listTables(blog.allPosts)].map(name => ({ path: name.split("/") }));
}

/** An image or a table that lies beside a post. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = (await params).path.map(decodeURIComponent).join("/");
  const file = mediaFile(name) ?? tableFile(name);
  const type = types[path.extname(name).slice(1).toLowerCase()];
  if (!file || !type) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(readFileSync(file)), { headers: { "content-type": type } });
}
