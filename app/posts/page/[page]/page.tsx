import { sectionRoute } from "@/app/_lib/list-route";
import { PostsPage } from "@/app/_lib/posts-page";

const route = sectionRoute("posts", PostsPage);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.Page;
