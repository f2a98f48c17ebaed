import { tagRoute } from "@/app/_lib/tag-page";

const route = tagRoute("/tags/[tag]");

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
