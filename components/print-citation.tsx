import { interfaceLang } from "@/lib/words/words";

/** On paper, what the post is to be cited as: a sheet goes about without its address. @param lang the page's */
export function PrintCitation({ text, lang }: { text: string; lang: string }) {
  return (
    <p className="on-paper text" lang={interfaceLang(lang)} dir="auto">
      {text}
    </p>
  );
}
