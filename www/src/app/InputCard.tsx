// Where a text comes in: typed, pasted, dropped, opened, or a sample. The text area stays in the document.

import { signal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { english, chinese } from "../samples";
import { t } from "../strings";
import { readFile } from "./files";
import { replaceText, setText } from "./session";
import { editing, result, status, text } from "./state";

/** A text of so many characters is kept in the text area but not drawn: a browser would take seconds to lay it out. */
const HUGE = 500_000;

const dropping = signal(false);

async function open(file: File | undefined): Promise<void> {
  if (!file) return;
  try {
    replaceText(await readFile(file));
  } catch {
    status.value = { kind: "failed", code: "file", blanks: { name: file.name } };
  }
}

export function InputCard() {
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const huge = text.value.length > HUGE;
  const folded = huge || (result.value !== null && !editing.value);

  // The text area is not drawn from the state: only where the text came from elsewhere is it written.
  useSignalEffect(() => {
    if (area.current && area.current.value !== text.value) area.current.value = text.value;
  });

  return (
    <section
      class={`input ${folded ? "folded" : "open"} ${dropping.value ? "dropping" : ""}`}
      aria-label={t("input.label")}
    >
      {!result.value && <p class="tagline">{t("app.tagline")}</p>}
      <textarea
        id="report"
        ref={area}
        aria-label={t("input.label")}
        placeholder={t("input.placeholder")}
        spellcheck={false}
        autocomplete="off"
        class={huge ? "undrawn" : ""}
        tabIndex={huge ? -1 : 0}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData("text/plain") ?? "";
          if (pasted.length < HUGE) return;
          event.preventDefault();
          const { value, selectionStart, selectionEnd } = event.currentTarget;
          replaceText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
        }}
      />
      {huge && <p class="huge">{t("input.huge", { n: text.value.length })}</p>}
      <div class="actions">
        {result.value && !huge && (
          <button type="button" aria-expanded={!folded} aria-controls="report" onClick={() => (editing.value = folded)}>
            {t(folded ? "input.expand" : "input.collapse")}
          </button>
        )}
        <button type="button" class="open-file" onClick={() => picker.current?.click()}>
          {t("input.open")}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".txt,.md,.markdown,.text,text/plain,text/markdown"
          onChange={(event) => {
            void open(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        {text.value && (
          <button type="button" id="clear" onClick={() => replaceText("")}>
            {t("input.clear")}
          </button>
        )}
        {!folded && (
          <span class="samples" role="group" aria-label={t("input.sample")}>
            <span class="samples-label">{t("input.sample")}</span>
            <button type="button" id="sample-zh" onClick={() => replaceText(chinese)}>
              {t("input.sampleZh")}
            </button>
            <button type="button" id="sample-en" onClick={() => replaceText(english)}>
              {t("input.sampleEn")}
            </button>
          </span>
        )}
      </div>
      {dropping.value && <p class="drop-hint">{t("input.drop")}</p>}
    </section>
  );
}

/** Files may be dropped anywhere on the page. */
export function acceptDrops(): void {
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    dropping.value = true;
  });
  window.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) dropping.value = false;
  });
  window.addEventListener("drop", (event) => {
    dropping.value = false;
    if (!holdsFile(event)) return;
    event.preventDefault();
    void open(event.dataTransfer?.files[0]);
  });
}
