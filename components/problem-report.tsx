/**
 * What is wrong with the content, over the page while its author writes. Development only: in production there
 * is no page with a problem.
 * @param text the report; null where nothing is wrong
 * @param unread how many texts are yet to be read, of which the report says nothing
 */
export function ProblemReport({ text, unread }: { text: string | null; unread: number }) {
  return (
    <div role="alert" className="fixed inset-x-0 bottom-0 z-10 border-ink border-t bg-paper text-ink">
      <details open className="group page">
        <summary className="flex min-h-11 items-center justify-between gap-4 font-sans font-semibold text-small">
          {text === null ? "Reading the content" : "Problems in the content"}
          <span className="font-label text-soft">
            <span className="group-open:hidden">Show</span>
            <span className="hidden group-open:inline">Hide</span>
          </span>
        </summary>
        {unread > 0 && (
          <p className="pb-5 text-fine">
            Texts that are not checked yet: {unread}. They are read for the first time, and this page is shown
            again until they are.
          </p>
        )}
        {text !== null && (
          <pre
            data-problems=""
            className="max-h-[45dvh] overflow-auto whitespace-pre-wrap pb-5 font-mono text-fine leading-relaxed"
          >
            {text}
          </pre>
        )}
      </details>
    </div>
  );
}
