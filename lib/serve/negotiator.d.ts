/** As much of negotiator as is used; the types on npm are of the version before. */
declare module "negotiator" {
  import type { IncomingMessage } from "node:http";

  export default class Negotiator {
    constructor(request: Pick<IncomingMessage, "headers">);
    /** The best of what is available, by the request's weights; between equals, the order of `preferred`. */
    encoding(available: readonly string[], options?: { preferred?: readonly string[] }): string | undefined;
    /** The best of what is available, by the request's weights; between equals, the first. */
    mediaType(available: readonly string[]): string | undefined;
  }
}
