import { feedRoute } from "@/app/_lib/feed-route";
import { languageFeed } from "@/lib/feed/model";
import { languageFeedPath } from "@/lib/url";

const route = feedRoute("lang", {
  names: blog => blog.languages.map(({ lang }) => lang.toLowerCase()),
  source: languageFeed,
  path: languageFeedPath,
});

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const GET = route.GET;
