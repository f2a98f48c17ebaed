import { file, notFound } from "@/app/_lib/answer";
import { newPostParams } from "@/app/_lib/post-params";
import { getBlog } from "@/lib/blog/blog";
import { bibtex } from "@/lib/cite/bibtex";

type Context = { params: Promise<{ slug: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = newPostParams;

/** A post as an entry of BibTeX; served at `/posts/<slug>.bib`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { blog } = await getBlog();
  const post = blog.post(slug);
  return post ? file(`${bibtex(post)}\n`, "application/x-bibtex; charset=utf-8") : notFound();
}
