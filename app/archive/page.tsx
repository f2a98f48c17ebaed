import { sectionMetadata } from "@/lib/seo/list-metadata";
import { ArchivePage } from "../_lib/archive-page";

export const metadata = sectionMetadata("archive");

export default function Page() {
  return <ArchivePage page={1} />;
}
