import { seriesRoute } from "@/app/_lib/series-page";

const route = seriesRoute("/series/[slug]");

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
