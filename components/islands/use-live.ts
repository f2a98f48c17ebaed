import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether React has taken an island over, so that it answers. Not yet in what the server draws and in the first draw
 * in the browser, which have to agree; from the second on.
 */
export function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
