import { file } from "@/app/_lib/answer";
import { searchScript } from "@/app/_lib/enhance";

export const dynamic = "force-static";

/** What searches: a script that pages load when it is asked for. */
export async function GET(): Promise<Response> {
  return file(await searchScript(), "text/javascript; charset=utf-8");
}
