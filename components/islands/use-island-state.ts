import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type Fields, readState, writeState } from "./state-fields";

/** How long a change has to stand before it is written to the address, in milliseconds: browsers limit how often. */
const settle = 300;

function subscribe(changed: () => void): () => void {
  addEventListener("popstate", changed);
  return () => removeEventListener("popstate", changed);
}

type IslandState<State> = {
  state: State;
  /** Changes some fields. */
  change(fields: Partial<State>): void;
  /** Goes back to what the author set. */
  reset(): void;
  /** Whether anything differs from what the author set. */
  changed: boolean;
};

/**
 * The state of an island, kept in the page's address, so that a reader can link to what they see. The server and
 * the first draw in the browser show what the author set; what the address says comes right behind.
 * @param id the island's id
 * @param fields each field's form in the address; a constant outside the component
 * @param initial what the author set
 */
export function useIslandState<State extends Record<string, string | number>>(
  id: string,
  fields: Fields<State>,
  initial: State,
): IslandState<State> {
  const search = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => "",
  );
  const [own, setOwn] = useState<State | null>(null);
  /** The address's query as this island last saw or wrote it. */
  const seen = useRef("");
  const state = own ?? readState(search, { id, fields, initial });

  useEffect(() => {
    seen.current = location.search;
    if (!own) return undefined;
    const write = () => {
      const query = writeState(location.search, own, { id, fields, initial });
      if (query === location.search) return;
      // The state that is there is handed back, by which Next knows that the page is still the same.
      history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
      seen.current = location.search;
    };
    const timer = setTimeout(write, settle);
    // Whoever leaves the page before that comes back to what they left.
    addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", write);
    };
    // `initial` is made anew by each draw and never differs.
  });

  useEffect(() => {
    // Back or forward to another state of the page: the address says it. A link within the page changes nothing.
    const follow = () => {
      if (location.search !== seen.current) setOwn(null);
      seen.current = location.search;
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  return {
    state,
    change: some => setOwn({ ...state, ...some }),
    reset: () => setOwn(initial),
    changed: Object.keys(fields).some(name => state[name] !== initial[name]),
  };
}
