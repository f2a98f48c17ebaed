/**
 * Changes what the page's place in the history keeps, and its address. Past the router of Next.js, which a page with
 * islands has: where a place keeps nothing, it would write a state of its own, and load the page again for who comes back.
 */
export function replaceState(state: unknown, address?: string | URL): void {
  History.prototype.replaceState.call(history, state, "", address);
}
