/** Addresses for a text that leaves its page. */
import type { Addresses } from "../mdx/plain/from-react";
import { wholeUrl } from "../url";
import { imageAddress } from "./images";

/** @param source the file of a post or a page, and its own address on the site */
export function wholeAddresses({ file, address }: { file: string; address: string }): Addresses {
  return {
    link: target => wholeUrl(target, address),
    image: src => imageAddress({ file }, src),
  };
}
