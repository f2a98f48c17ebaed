import type { ElementProps } from "@/lib/mdx/elements";
import { withCaption } from "../caption";
import type { Worded } from "../worded";
import { Captioned } from "./captioned";

/** A film. With a poster nothing of it is fetched before it is played; without one, its size and first picture. */
export function Video({
  src,
  title,
  width,
  height,
  poster,
  captions,
  silent: _,
  children,
  caption: written,
  words,
  ...own
}: Worded<ElementProps<"Video">>) {
  const { caption } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="media" name={title}>
      {/* biome-ignore lint/a11y/useMediaCaption: one without captions has no words; the check sees to that */}
      <video
        src={src}
        width={width}
        height={height}
        poster={poster}
        aria-label={title}
        preload={poster === undefined ? "metadata" : "none"}
        controls
        playsInline
      >
        {captions !== undefined && <track kind="captions" src={captions} label={words.captions} default />}
      </video>
      <p className="media-paper">
        {words.film} {title}, <a href={src}>{src.split("/").at(-1)}</a>
      </p>
    </Captioned>
  );
}

/** A sound, with what is said in it. */
export function Audio({
  src,
  title,
  wordless: _,
  children,
  caption: written,
  words,
  ...own
}: Worded<ElementProps<"Audio">>) {
  const { caption, rest } = withCaption(children, written);
  return (
    <Captioned {...own} caption={caption} className="media" name={title}>
      <p className="media-title">{title}</p>
      {/* biome-ignore lint/a11y/useMediaCaption: browsers show captions of films alone; what is said stands below */}
      <audio src={src} aria-label={title} preload="none" controls />
      {rest.length > 0 && (
        <details>
          <summary>{words.whatIsSaid}</summary>
          {rest}
        </details>
      )}
    </Captioned>
  );
}
