import { ArchivePage } from "@/app/_lib/archive-page";
import { sectionRoute } from "@/app/_lib/list-route";

const route = sectionRoute("archive", ArchivePage);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
