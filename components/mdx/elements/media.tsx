import type { ElementProps } from "@/lib/mdx/elements";
import { Captioned } from "./captioned";

/** A film. Nothing of it is fetched before it is played, so that its poster stands for it. */
export function Video({
  src,
  title,
  width,
  height,
  poster,
  captions,
  silent: _,
  ...rest
}: ElementProps<"Video">) {
  return (
    <Captioned {...rest} className="media" label={title}>
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
        {captions !== undefined && <track kind="captions" src={captions} label="Captions" default />}
      </video>
      <p className="media-paper">
        Film: {title}, <a href={src}>{src.split("/").at(-1)}</a>
      </p>
    </Captioned>
  );
}

/** A sound, with what is said in it. */
export function Audio({ src, title, wordless: _, children, ...rest }: ElementProps<"Audio">) {
  return (
    <Captioned {...rest} className="media" label={title}>
      <p className="media-title">{title}</p>
      {/* biome-ignore lint/a11y/useMediaCaption: browsers show captions of films alone; what is said stands below */}
      <audio src={src} aria-label={title} preload="none" controls />
      {children && (
        <details>
          <summary>What is said</summary>
          {children}
        </details>
      )}
    </Captioned>
  );
}
