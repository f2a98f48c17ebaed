import { type ReactNode, useEffect, useState } from "react";
import { sharedWords } from "@/lib/words/islands/shared";
import type { InterfaceLang } from "@/lib/words/languages";
import { useLive } from "./use-live";

/**
 * The controls of an island, and the way back to where it started. They show when the island answers, and not in
 * print. Until then a line stands in their place, which is kept free for them where scripts may still come.
 */
export function Controls({
  label,
  settings,
  changed,
  reset,
  lang,
  children,
}: {
  /** What they control, for those who do not see them. */
  label: string;
  /** What they are set to, for the line that stands in their place. */
  settings: string;
  changed: boolean;
  reset: () => void;
  lang: InterfaceLang;
  children: ReactNode;
}) {
  const words = sharedWords[lang];
  const live = useLive();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div
      role="group"
      aria-label={label}
      className={live ? "island-controls" : "island-controls island-waiting"}
    >
      {!live && <p className="island-still">{words.waiting(settings)}</p>}
      {children}
      {/* Not `disabled`, which would drop the focus of whoever just pressed it. */}
      <button type="button" className="island-button" aria-disabled={!changed} onClick={reset}>
        {words.reset}
      </button>
    </div>
  );
}

/** A slider with its name and its value. */
export function Slider({
  id,
  label,
  value,
  min,
  max,
  step,
  text,
  onChange,
}: {
  /** Of its own in the page. */
  id: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value as it is read and shown. */
  text: string;
  onChange: (value: number) => void;
}) {
  return (
    <div className="island-slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} aria-hidden="true">
        {text}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={event => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

/** One of a few, side by side. */
export function Choice<Value extends string>({
  id,
  label,
  value,
  options,
  onChange,
}: {
  /** Of its own in the page. */
  id: string;
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <div role="radiogroup" aria-label={label} className="island-choice">
      {options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

/** A press that does something to the island. */
export function ActionButton({
  children,
  idle = false,
  onPress,
}: {
  children: string;
  /** Whether a press would change nothing now. The button stays in reach, as does its focus. */
  idle?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="island-button"
      aria-disabled={idle || undefined}
      onClick={idle ? undefined : onPress}
    >
      {children}
    </button>
  );
}

/** How long a status has to stand before it is read out, in milliseconds: a slider passes many on its way. */
const settle = 500;

/** What changed, for those who hear the page: one short sentence, read out when it has stood for a moment. */
export function Status({ children }: { children: string }) {
  const [settled, setSettled] = useState("");

  useEffect(() => {
    const timer = setTimeout(() => setSettled(children), settle);
    return () => clearTimeout(timer);
  }, [children]);

  return (
    <p role="status" className="sr-only">
      {settled}
    </p>
  );
}
