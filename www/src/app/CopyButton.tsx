// Copies what a view shows.

import { signal } from "@preact/signals";
import { t } from "../strings";
import { copy } from "./clipboard";
import { Icon } from "./Icon";

/** How long a button says that it has copied. */
const SAID_MS = 2500;

/** The button that copied last. */
const said = signal<string | null>(null);
let timer = 0;

export function CopyButton({ id, label, content }: { id: string; label: string; content: () => string }) {
  const done = said.value === id;
  const onClick = async () => {
    await copy(content());
    said.value = id;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (said.value = null), SAID_MS);
  };
  return (
    <>
      <button type="button" id={id} class="icon" aria-label={label} title={done ? t("action.copied") : label} onClick={() => void onClick()}>
        <Icon name={done ? "check" : "copy"} />
      </button>
      <span class="visually-hidden" aria-live="polite">{done ? t("action.copied") : ""}</span>
    </>
  );
}
