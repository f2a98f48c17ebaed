import { file } from "@/app/_lib/answer";
import { lookScript } from "@/app/_lib/enhance";

export const dynamic = "force-static";

/** What the enhancement script fetches when it is needed. */
export async function GET(): Promise<Response> {
  return file(await lookScript(), "text/javascript; charset=utf-8");
}
