/** What a reader chose, kept on the device by a name. */

/** The kept value, empty where none is; null where the browser forbids storage. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return null;
  }
}

/** Keeps a value for the next page, where the browser allows it. An empty one says that nothing was chosen. */
export function keep(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // The choice lasts for this page.
  }
}

/** Shows what was chosen in another tab, or while the page lay in the browser's memory. */
export function followKept(name: string, show: (value: string) => void): void {
  function follow(): void {
    const value = kept(name);
    if (value !== null) show(value);
  }
  // In a task of its own: Chromium asks another process about it, for 5 ms of a phone's start that answer nobody's tap.
  setTimeout(() =>
    addEventListener("storage", ({ key }) => {
      // A null key says that everything was cleared.
      if (key === name || key === null) follow();
    }),
  );
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) follow();
  });
}
