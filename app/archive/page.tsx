import { Shell } from "@/app/_lib/shell";
import { ArchiveYear } from "@/components/archive-year";
import { EmptyState } from "@/components/empty-state";
import { PageHead } from "@/components/page-head";
import { getBlog } from "@/lib/blog/blog";
import { createMetadata } from "@/lib/seo/metadata";
import { archivePath } from "@/lib/url";

export const metadata = createMetadata({ title: "Archive", path: archivePath });

export default async function ArchivePage() {
  const { blog } = await getBlog();
  return (
    <Shell here={archivePath} section="Archive">
      <PageHead title="Archive" />
      {blog.archive.length === 0 && <EmptyState>Nothing published yet.</EmptyState>}
      {blog.archive.map(({ year, posts }) => (
        <ArchiveYear key={year} year={year} posts={posts} />
      ))}
    </Shell>
  );
}
