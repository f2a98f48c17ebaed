import { searchScript } from "@/app/_lib/enhance";

export const dynamic = "force-static";

/** What searches: a script that pages load when it is asked for. */
export async function GET(): Promise<Response> {
  return new Response(await searchScript(), {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
}
