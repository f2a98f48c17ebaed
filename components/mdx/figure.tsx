import type { FigureProps, PanelProps } from "@/lib/mdx/vocabulary";
import { figureSizes, widest } from "../image-sizes";
import { ThemedImage } from "../themed-image";
import { withCaption } from "./caption";

type Shown = Pick<PanelProps, "src" | "alt"> & {
  image: PanelProps["image"] | undefined;
  sizes: string;
  early?: boolean;
  whole?: string;
};

/** How a figure of the column is bounded (app/prose.css): by the shape of its image. */
function shapeOf(image: Shown["image"]): "tall" | "slim" | undefined {
  const ratio = image && image.width > 0 ? image.height / image.width : 0;
  if (ratio > 1.5) return "slim";
  return ratio > 0.8 ? "tall" : undefined;
}

/** The room that a figure takes: no more than its image has pixels for, which would stand at one side of it. */
function roomOf(image: Shown["image"], wide: boolean, full: boolean): "wide" | "full" | undefined {
  // A drawing has as many pixels as it is given.
  const pixels = image && !image.src.endsWith(".svg") ? image.width : Number.POSITIVE_INFINITY;
  if (full && pixels > widest.wide) return "full";
  return (wide || full) && pixels > widest.column ? "wide" : undefined;
}

/** An image that leads to itself at full size. */
function Plate({ src, alt, image, sizes, early = false, whole }: Shown) {
  return (
    <a className="figure-link unmarked" href={image?.src ?? src}>
      {image ? (
        <ThemedImage image={{ ...image, alt }} sizes={sizes} early={early} />
      ) : (
        <img className="plate" src={src} alt={alt} />
      )}
      {whole && <span className="sr-only">{whole}</span>}
    </a>
  );
}

/** One of several images of a figure, with its letter. With a name the letter leads to itself. */
export function Panel({ src, alt, letter, id, caption: written, image, children }: PanelProps) {
  const { caption } = withCaption(children, written);
  return (
    <figure id={id} className="panel">
      <Plate src={src} alt={alt} image={image} sizes={figureSizes("panel", image?.width)} />
      <figcaption>
        {id ? <a href={`#${id}`}>({letter})</a> : <b>({letter})</b>}
        {caption && <> {caption}</>}
      </figcaption>
    </figure>
  );
}

const classNames = {
  column: undefined,
  tall: "tall",
  slim: "slim",
  wide: "wide",
  full: "wide full",
} as const;

/** A numbered figure, of one image or of several. Its number leads to itself, for others to link to. */
export function Figure({
  src,
  alt = "",
  caption: written,
  wide = false,
  full = false,
  data,
  label,
  id,
  whole,
  early = false,
  image,
  children,
}: FigureProps) {
  const { caption, rest } = withCaption(children, written ?? alt);
  const width = roomOf(image, wide, full) ?? shapeOf(image) ?? "column";
  const sizes = figureSizes(width, image?.width);
  return (
    <figure id={id} className={classNames[width]}>
      {src === undefined ? (
        <div className="panels">{rest}</div>
      ) : (
        <Plate src={src} alt={alt} image={image} sizes={sizes} early={early} whole={whole} />
      )}
      <figcaption>
        <a href={`#${id}`}>{label}</a>
        {caption && <> {caption}</>}
      </figcaption>
      {data && (
        <p className="source">
          <a href={data} download>
            {decodeURIComponent(data.split("/").at(-1) ?? "")}
          </a>
        </p>
      )}
    </figure>
  );
}
