import { file } from "@/app/_lib/answer";
import { mainScript } from "@/app/_lib/enhance";

export const dynamic = "force-static";

/** The enhancement script: one file for every page. */
export async function GET(): Promise<Response> {
  return file(await mainScript(), "text/javascript; charset=utf-8");
}
