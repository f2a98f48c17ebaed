import { wholeFeedPage } from "@/app/_lib/whole-feed";

export const dynamic = "force-static";

/** Every post as RSS 2.0: the first page, with the newest. */
export async function GET(): Promise<Response> {
  return wholeFeedPage(1);
}
