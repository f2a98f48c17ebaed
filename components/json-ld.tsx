import type { JsonLd } from "@/lib/seo/json-ld";

/** What a page says of itself to search engines. It is data, and no browser runs it. */
export function JsonLdScript({ data }: { data: JsonLd }) {
  // As raw text, since React would escape quotation marks, which JSON needs. A title may have `</script>` in it.
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
