import { readFile } from "node:fs/promises";
import path from "node:path";
import { imageSize } from "image-size";
import Image from "next/image";
import Link from "next/link";
import type { ComponentProps } from "react";

/** An image of `public/`, with its measures, so that nothing moves when it arrives. */
async function PostImage({ src, alt = "" }: ComponentProps<"img">) {
  if (typeof src !== "string") return null;
  const { width, height } = imageSize(await readFile(path.join(process.cwd(), "public", src)));
  return <Image src={src} alt={alt} width={width} height={height} sizes="(max-width: 44rem) 90vw, 39rem" />;
}

function PostLink({ href = "", ...rest }: ComponentProps<"a">) {
  return href.startsWith("/") ? <Link href={href} {...rest} /> : <a href={href} {...rest} />;
}

export const mdxComponents = {
  img: PostImage,
  a: PostLink,
  // The title is the page's h1.
  h1: (props: ComponentProps<"h2">) => <h2 {...props} />,
};
