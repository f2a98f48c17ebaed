import { mediaAnswer } from "@/app/_lib/media-answer";
import { getBlog } from "@/lib/blog/blog";
import { publishedMedia } from "@/lib/blog/published-media";

export const dynamic = "force-static";
export const dynamicParams = false;

type Context = { params: Promise<{ path: string[] }> };

/** What published texts name of it. */
export async function generateStaticParams() {
  const { blog } = await getBlog();
  return publishedMedia(blog).map(name => ({ path: name.split("/") }));
}

/** A file that lies beside posts. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return mediaAnswer((await params).path.map(decodeURIComponent).join("/"));
}
