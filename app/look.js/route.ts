import { lookScript } from "@/app/_lib/enhance";

export const dynamic = "force-static";

/** What the enhancement script fetches when it is needed. */
export async function GET(): Promise<Response> {
  return new Response(await lookScript(), { headers: { "content-type": "text/javascript; charset=utf-8" } });
}
