import { mediaAnswer } from "@/app/_lib/media-answer";
import { listMedia } from "@/lib/blog/images";

export const dynamic = "force-static";
export const dynamicParams = false;

type Context = { params: Promise<{ path: string[] }> };

export function generateStaticParams() {
  return listMedia().map(name => ({ path: name.split("/") }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return mediaAnswer((await params).path.map(decodeURIComponent).join("/"));
}
