import type { ReactNode } from "react";
import type { Words } from "@/lib/words/words";

const icons: readonly { theme: "system" | "light" | "dark"; drawing: ReactNode }[] = [
  {
    theme: "system",
    drawing: (
      <>
        <circle cx="10" cy="10" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 3.25a6.75 6.75 0 0 1 0 13.5Z" fill="currentColor" />
      </>
    ),
  },
  {
    theme: "light",
    drawing: (
      <>
        <circle cx="10" cy="10" r="3.5" fill="currentColor" />
        <path
          d="M10 1.75v2M10 16.25v2M1.75 10h2M16.25 10h2M4.17 4.17l1.41 1.41M14.42 14.42l1.41 1.41M4.17 15.83l1.41-1.41M14.42 5.58l1.41-1.41"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      </>
    ),
  },
  {
    theme: "dark",
    drawing: <path d="M16.9 12.4A7.25 7.25 0 0 1 7.6 3.1a7.25 7.25 0 1 0 9.3 9.3Z" fill="currentColor" />,
  },
];

/**
 * Goes from the system's theme to light, to dark, and back. The enhancement script listens; which icon and which
 * name show is a matter of `data-theme` on the root, so that the button is right before any script ran.
 */
export function ThemeButton({ words }: { words: Words }) {
  return (
    <button type="button" data-theme-button className="theme-button size-10 rounded-full">
      {icons.map(({ theme, drawing }) => (
        <span key={theme} data-for={theme}>
          <svg className="size-5" viewBox="0 0 20 20" aria-hidden="true">
            {drawing}
          </svg>
          <span className="sr-only">{words.themes[theme]}</span>
        </span>
      ))}
    </button>
  );
}
