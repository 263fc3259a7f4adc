// Where a text comes in: typed, pasted, dropped, opened, or a sample. The text area stays in the document.

import { batch, effect, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { english, chinese } from "../samples";
import { t } from "../strings";
import { readFile } from "./files";
import { replaceText, setText } from "./session";
import { editing, isHuge, isUndrawn, LONG, result, status, text } from "./state";

const dropping = signal(false);

async function open(file: File | undefined): Promise<void> {
  if (!file) return;
  const failed = (code: string) => (status.value = { kind: "failed", code, blanks: { name: file.name } });
  try {
    const content = await readFile(file);
    if (content.trim()) replaceText(content);
    else failed("file-empty");
  } catch {
    failed("file");
  }
}

export function InputCard() {
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const huge = isHuge.value;
  const folded = huge || (result.value !== null && !editing.value);

  // The text area is not drawn from the state: only where the text came from elsewhere is it written. An effect that runs
  // at once and not after the next drawing, so that no long text is laid out just because the next one is short.
  useEffect(
    () =>
      effect(() => {
        const element = area.current;
        if (!element) return;
        if (isUndrawn.value && !element.classList.contains("undrawn")) {
          element.classList.add("undrawn");
          // A caret or the focus in it would have it laid out.
          element.blur();
          getSelection()?.removeAllRanges();
        }
        if (element.value !== text.value) element.value = text.value;
        if (!isUndrawn.value) element.classList.remove("undrawn");
      }),
    [],
  );

  // Folded, it shows how the text begins, wherever the caret was left.
  useEffect(() => {
    if (folded && !isUndrawn.value) area.current?.scrollTo(0, 0);
  }, [folded, text.value]);

  return (
    <section
      class={`input ${folded ? "folded" : "open"} ${dropping.value ? "dropping" : ""}`}
      aria-label={t("input.label")}
    >
      {!result.value && <p class="tagline">{t("app.tagline")}</p>}
      <div
        class="paper"
        onClick={() => {
          // What looks like a text one can edit becomes one.
          if (!folded || huge) return;
          editing.value = true;
          requestAnimationFrame(() => area.current?.focus());
        }}
      >
        <textarea
          id="report"
          ref={area}
          aria-label={t("input.label")}
          placeholder={t("input.placeholder")}
          spellcheck={false}
          autocomplete="off"
          tabIndex={isUndrawn.value ? -1 : 0}
          onInput={(event) => {
            const { value } = event.currentTarget;
            batch(() => {
              // Who types wants to see it; a whole text folds it again.
              editing.value = true;
              setText(value);
            });
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData("text/plain") ?? "";
            if (pasted.length < LONG) return;
            event.preventDefault();
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            replaceText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
          }}
        />
        {isUndrawn.value && <p class="in-place">{huge ? t("input.huge", { n: text.value.length }) : firstLine(text.value)}</p>}
      </div>
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
          <button
            type="button"
            id="clear"
            onClick={() => {
              replaceText("");
              // The button goes, the focus must not go with it.
              area.current?.focus();
            }}
          >
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

/** What there is to be seen of a text that is not drawn. */
function firstLine(text: string): string {
  return text.slice(0, 500).trimStart().split("\n", 1)[0] ?? "";
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
