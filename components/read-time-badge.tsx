/**
 * How long a post takes to read, in the words of its language. The clock says what the number is about where the words
 * around it do not.
 */
export function ReadTimeBadge({
  readTime,
  lang,
  clock = false,
}: {
  readTime: string;
  lang?: string | undefined;
  clock?: boolean;
}) {
  return (
    <span className="read-time">
      {clock && (
        <svg
          viewBox="0 0 14 14"
          width="1em"
          height="1em"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
        >
          <circle cx="7" cy="7" r="5.75" strokeWidth="1.25" />
          <path d="M7 3.75V7l2.25 1.5" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      )}
      <bdi lang={lang}>{readTime}</bdi>
    </span>
  );
}
