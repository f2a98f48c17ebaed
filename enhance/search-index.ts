/** The one index of a page. */
import { openIndex, type SearchClient } from "./search-client";

let client: Promise<SearchClient> | undefined;

/** The index, which is opened once; anew where that failed. */
export function searchIndex(address: string): Promise<SearchClient> {
  client ??= openIndex(address).catch(reason => {
    client = undefined;
    throw reason;
  });
  return client;
}

/** Lets the index be opened anew: what a new release has replaced is found by what leads to it. */
export function forgetIndex(): void {
  client = undefined;
}
