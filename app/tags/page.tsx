import { Shell } from "@/app/_lib/shell";
import { EmptyState } from "@/components/empty-state";
import { PageHead } from "@/components/page-head";
import { TagIndex } from "@/components/tag-index";
import { getBlog } from "@/lib/blog/blog";
import { createMetadata } from "@/lib/seo/metadata";
import { tagsPath } from "@/lib/url";

export const metadata = createMetadata({ title: "Tags", path: tagsPath });

export default async function TagsPage() {
  const { blog } = await getBlog();
  return (
    <Shell here={tagsPath} section="Tags">
      <PageHead title="Tags" />
      {blog.tags.length === 0 ? <EmptyState>No tags yet.</EmptyState> : <TagIndex tags={blog.tags} />}
    </Shell>
  );
}
