// Looks for words in the source and walks through their places; a chosen keyword is walked through the same way.

import { computed, signal, untracked, useSignalEffect } from "@preact/signals";
import { chosenPositions } from "../app/chosen";
import { Icon } from "../app/Icon";
import { choose, walkTo } from "../app/navigate";
import { SearchBox } from "../app/SearchBox";
import { choice, current, reading } from "../app/state";
import { search } from "../keywords/terms";
import { t } from "../strings";

const typed = signal("");
/** Where the typed words stand. */
const places = computed(() => search(current.value?.text ?? "", typed.value.trim()));

export function Finder() {
  useSignalEffect(() => {
    if (choice.value?.kind === "keyword") typed.value = choice.value.term;
  });
  useSignalEffect(() => {
    if (!typed.value && untracked(() => choice.value?.kind === "keyword")) choice.value = null;
  });
  const chosen = choice.value?.kind === "keyword" && choice.value.term === typed.value.trim() ? choice.value : null;
  const total = chosen ? chosenPositions.value.length : places.value.length;
  const step = (by: number) => {
    if (chosen) walkTo({ ...chosen, occurrence: (chosen.occurrence + by + total) % total });
    else if (total > 0) choose({ kind: "keyword", term: typed.value.trim(), occurrence: nextFrom(reading.value) });
  };
  const state = () => {
    if (!typed.value.trim()) return "";
    if (total === 0) return t("source.none");
    return t("source.of", { n: chosen ? chosen.occurrence + 1 : "–", total });
  };

  return (
    <div class="finder line">
      <h2 class="panel-title">{t("view.source")}</h2>
      <SearchBox id="find" words={typed} label={t("source.find")} onEnter={(event) => step(event.shiftKey ? -1 : 1)} />
      <span class="n" role="status">
        {state()}
      </span>
      {total > 0 && (
        <>
          <button type="button" class="icon" onClick={() => step(-1)} aria-label={t("source.previous")}><Icon name="up" /></button>
          <button type="button" class="icon" onClick={() => step(1)} aria-label={t("source.next")}><Icon name="down" /></button>
        </>
      )}
    </div>
  );
}

/** The first place of the typed words at or after `offset`, or else the first of all. */
function nextFrom(offset: number): number {
  return Math.max(0, places.value.findIndex((place) => place.start >= offset));
}
