import { mainScript } from "@/app/_lib/enhance";

export const dynamic = "force-static";

/** The enhancement script: one file for every page. */
export async function GET(): Promise<Response> {
  return new Response(await mainScript(), { headers: { "content-type": "text/javascript; charset=utf-8" } });
}
