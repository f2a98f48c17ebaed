import { feedRoute } from "@/app/_lib/feed-route";
import { tagFeed } from "@/lib/feed/model";
import { tagFeedPath } from "@/lib/url";

const route = feedRoute("tag", {
  names: blog => blog.tags.map(({ slug }) => slug),
  source: tagFeed,
  path: tagFeedPath,
});

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
