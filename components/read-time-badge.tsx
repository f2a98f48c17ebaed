/** How long a post takes to read. The clock says what the number is about where the words around it do not. */
export function ReadTimeBadge({ readTime, clock = false }: { readTime: string; clock?: boolean }) {
  return (
    <span className="read-time">
      {clock && (
        <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true" fill="none" stroke="currentColor">
          <circle cx="7" cy="7" r="5.75" strokeWidth="1.25" />
          <path d="M7 3.75V7l2.25 1.5" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      )}
      <bdi>{readTime}</bdi>
    </span>
  );
}
