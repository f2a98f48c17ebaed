/**
 * What is wrong with the content, over the page while its author writes. Development only: in production there
 * is no page with a problem.
 */
export function ProblemReport({ text }: { text: string }) {
  return (
    <div role="alert" className="fixed inset-x-0 bottom-0 z-10 border-ink border-t bg-paper text-ink">
      <details open className="group page">
        <summary className="flex min-h-11 items-center justify-between gap-4 font-sans font-semibold text-small">
          Problems in the content
          <span className="font-label text-soft">
            <span className="group-open:hidden">Show</span>
            <span className="hidden group-open:inline">Hide</span>
          </span>
        </summary>
        <pre
          data-problems=""
          className="max-h-[45dvh] overflow-auto whitespace-pre-wrap pb-5 font-mono text-fine leading-relaxed"
        >
          {text}
        </pre>
      </details>
    </div>
  );
}
