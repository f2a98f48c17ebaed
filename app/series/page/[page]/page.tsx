import { sectionRoute } from "@/app/_lib/list-route";
import { SeriesIndexPage } from "@/app/_lib/series-index-page";

const route = sectionRoute("series", SeriesIndexPage);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
