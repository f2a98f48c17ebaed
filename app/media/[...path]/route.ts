import { readFileSync } from "node:fs";
import path from "node:path";
import { listMedia, mediaFile } from "@/lib/blog/images";

export const dynamic = "force-static";
export const dynamicParams = false;

type Context = { params: Promise<{ path: string[] }> };

const types: Record<string, string> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

export function generateStaticParams() {
  return listMedia().map(name => ({ path: name.split("/") }));
}

/** An image that lies beside a post. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = (await params).path.map(decodeURIComponent).join("/");
  const file = mediaFile(name);
  const type = types[path.extname(name).slice(1).toLowerCase()];
  if (!file || !type) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(readFileSync(file)), { headers: { "content-type": type } });
}
