// What the page is doing, and what went wrong in plain words.

import { effect, signal } from "@preact/signals";
import { phases } from "../engine/protocol";
import type { Analysis } from "../generated/Analysis";
import { isKey, t } from "../strings";
import { inLine } from "./inLine";
import { analyze, analyzeBeginning, cancel, doubt } from "./session";
import { result, status, type Status } from "./state";
import { Undo } from "./Undo";

/** Work that takes less is not worth a word: the line would flicker at every key. */
const PATIENCE_MS = 250;
const isSlow = signal(false);

effect(() => {
  if (status.value.kind !== "working") {
    isSlow.value = false;
    return;
  }
  const timer = setTimeout(() => (isSlow.value = true), PATIENCE_MS);
  return () => clearTimeout(timer);
});

export function StatusLine() {
  const now: Status = status.value.kind === "working" && !isSlow.value ? { kind: "done" } : status.value;
  return (
    <div class={`status status-${now.kind}`} tabIndex={-1}>
      <p role={now.kind === "failed" ? "alert" : "status"}>{sentence(now)}</p>
      <Undo />
      {now.kind === "working" && (
        <span class="progress">
          <progress
            max={phases.length}
            value={now.phase ? phases.indexOf(now.phase) + 0.5 : 0}
            aria-label={t("state.working")}
          />
          <button type="button" id="cancel" onClick={inLine(cancel)}>{t("action.cancel")}</button>
        </span>
      )}
      {now.kind !== "working" && doubt.value === "cancelled" && (
        <button type="button" id="resume" onClick={inLine(analyze)}>{t("action.resume")}</button>
      )}
      {now.kind === "failed" && now.code === "too-long" && (
        <button type="button" id="beginning" onClick={inLine(analyzeBeginning)}>{t("action.beginning")}</button>
      )}
      {now.kind === "failed" && !["too-long", "file", "file-empty"].includes(now.code) && (
        <button type="button" id="retry" onClick={inLine(analyze)}>{t("action.retry")}</button>
      )}
    </div>
  );
}

function sentence(now: Status): string {
  switch (now.kind) {
    case "starting":
      return t("state.starting");
    case "ready":
      return doubt.value ? t(`state.${doubt.value}`) : t("state.ready");
    case "working":
      return now.phase ? `${t("state.working")} ${t(`phase.${now.phase}`)}` : t("state.working");
    case "failed": {
      const key = `error.${now.code}`;
      return t(isKey(key) ? key : "error.other", now.blanks);
    }
    case "done":
      return doubt.value ? t(`state.${doubt.value}`) : totals();
  }
}

function totals(): string {
  const analysis = result.value?.analysis;
  if (!analysis) return "";
  return t("state.done", {
    size: size(analysis),
    headings: analysis.outline.filter((entry) => entry.kind === "heading").length,
    quantities: analysis.quantities.length,
    keywords: analysis.keywords.length,
  });
}

/** Length as the text's readers count it: characters, or words where words have spaces between them. */
export function size({ language, document }: Analysis): string {
  return t(language === "en" ? "size.words" : "size.characters", { n: document.characters });
}
