import { createMetadata } from "@/lib/seo/metadata";
import { archivePagePath } from "@/lib/url";
import { ArchivePage } from "../_lib/archive-page";

export const metadata = createMetadata({ title: "Archive", path: archivePagePath() });

export default function Page() {
  return <ArchivePage page={1} />;
}
