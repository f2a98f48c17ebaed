import { sectionRoute } from "@/app/_lib/list-route";
import { TagsPage } from "@/app/_lib/tags-page";

const route = sectionRoute("tags", TagsPage);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
