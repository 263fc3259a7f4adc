// A line to type words into by which a view is searched or filtered.

import type { Signal } from "@preact/signals";

interface Props {
  id: string;
  words: Signal<string>;
  label: string;
  /** What stands in it while it is empty; the label where there is nothing more to say. */
  placeholder?: string;
  title?: string;
  /** Called when Enter is pressed. */
  onEnter?: (event: KeyboardEvent) => void;
}

export function SearchBox({ id, words, label, placeholder = label, title, onEnter }: Props) {
  return (
    <input
      type="search"
      id={id}
      class="grow"
      value={words.value}
      placeholder={placeholder}
      aria-label={label}
      {...(title ? { title } : {})}
      onInput={(event) => (words.value = event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onEnter?.(event);
      }}
    />
  );
}
