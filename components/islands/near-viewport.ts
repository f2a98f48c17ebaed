/** How far below or above the window an island is made ready, in heights of the window. */
const reach = "75%";

/**
 * Waits until an element is about to be seen, or has been reached by keyboard.
 * @param id the element's id; one that is not there is not waited for
 */
export function nearViewport(id: string): Promise<void> {
  const element = document.getElementById(id);
  if (!element) return Promise.resolve();
  return new Promise(resolve => {
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) ready();
      },
      { rootMargin: `${reach} 0%` },
    );
    function ready(): void {
      observer.disconnect();
      element?.removeEventListener("focusin", ready);
      resolve();
    }
    observer.observe(element);
    element.addEventListener("focusin", ready);
  });
}
