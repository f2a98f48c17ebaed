import { site } from "@/lib/site";

/** On paper, what the post is to be cited as: a sheet goes about without its address. */
export function PrintCitation({ text }: { text: string }) {
  return (
    <p className="on-paper text" lang={site.lang} dir="auto">
      {text}
    </p>
  );
}
