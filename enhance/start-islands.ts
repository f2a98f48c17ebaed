/** How far below or above the window an island starts the framework by itself, in heights of the window. */
const reach = "25%";

/** What a reader does who stays. From then on the framework may come for islands further down, in no hurry. */
const signs = ["scroll", "pointerdown", "keydown"] as const;

/**
 * Loads the framework on a page with islands: when one is near, or the reader begins to move through the page. The
 * finishing step (lib/finish/page.ts) has put a list of its scripts into the page in their place. In development there
 * is no list, since the scripts are there.
 */
export function setUpIslands(): void {
  const list = document.querySelector<HTMLMetaElement>('meta[name="runtime"]')?.content;
  const addresses = list?.split(" ") ?? [];
  if (addresses.length === 0) return;

  const observer = new IntersectionObserver(
    entries => {
      if (entries.some(entry => entry.isIntersecting)) start();
    },
    { rootMargin: `${reach} 0%` },
  );

  function start(): void {
    observer.disconnect();
    for (const sign of signs) removeEventListener(sign, start);
    for (const address of addresses) {
      const script = document.createElement("script");
      script.async = true;
      script.fetchPriority = "low";
      script.src = address;
      document.head.append(script);
    }
    addresses.length = 0;
  }

  for (const island of document.querySelectorAll("[data-island]")) observer.observe(island);
  for (const sign of signs) addEventListener(sign, start, { passive: true });
}
