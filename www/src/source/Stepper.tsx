// Walks through the occurrences of the chosen keyword.

import { choose } from "../app/navigate";
import { choice, result } from "../app/state";
import { t } from "../strings";

export function Stepper() {
  const chosen = choice.value;
  const keyword = chosen?.kind === "keyword" ? result.value?.analysis.keywords[chosen.index] : undefined;
  if (chosen?.kind !== "keyword" || !keyword) return null;
  const total = keyword.positions.length;
  const step = (by: number) => choose({ ...chosen, occurrence: (chosen.occurrence + by + total) % total });
  return (
    <div class="stepper" role="group" aria-label={keyword.term}>
      <strong>{keyword.term}</strong>
      <span aria-live="polite">{t("source.of", { n: chosen.occurrence + 1, total })}</span>
      <button type="button" class="icon" onClick={() => step(-1)} aria-label={t("source.previous")}>↑</button>
      <button type="button" class="icon" onClick={() => step(1)} aria-label={t("source.next")}>↓</button>
    </div>
  );
}
