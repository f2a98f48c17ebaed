import { feedRoute } from "@/app/_lib/feed-route";
import { seriesFeed } from "@/lib/feed/model";
import { seriesFeedPath } from "@/lib/url";

const route = feedRoute("slug", {
  names: blog => blog.series.map(({ slug }) => slug),
  source: seriesFeed,
  path: seriesFeedPath,
});

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
