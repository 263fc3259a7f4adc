// The views beside the source, one at a time.

import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { ChartsView } from "../charts/ChartsView";
import { KeywordsView } from "../keywords/KeywordsView";
import { NotesView } from "../notes/NotesView";
import { NumbersView } from "../numbers/NumbersView";
import { OverviewView } from "../overview/OverviewView";
import { count, t } from "../strings";
import { usePanelWidth } from "./App";
import { show } from "./navigate";
import { prepared } from "./prepared";
import { result, view, type View } from "./state";
import { layout, type Layout } from "./viewport";

const panels: [View, () => JSX.Element | null][] = [
  ["overview", OverviewView],
  ["keywords", KeywordsView],
  ["numbers", NumbersView],
  ["charts", ChartsView],
  ["notes", NotesView],
];

const tabs: Record<Layout, View[]> = {
  wide: ["overview", "keywords", "numbers", "charts", "notes"],
  middle: ["outline", "overview", "keywords", "numbers", "charts", "notes"],
  narrow: ["source", "outline", "overview", "keywords", "numbers", "charts", "notes"],
};

/** The view that is shown: the chosen one, or where it has a column of its own now, the first tab. */
export function shownView(): View {
  const offered = tabs[layout.value];
  return offered.includes(view.value) ? view.value : "overview";
}

export function Tabs({ hidden }: { hidden: boolean }) {
  const offered = tabs[layout.value];
  const chosen = shownView();
  const place = usePanelWidth();
  const notes = result.value?.analysis.notes.length ?? 0;
  useEffect(() => {
    document.getElementById(`tab-${chosen}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen, hidden]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = offered.indexOf(chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: offered.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = offered[(to + offered.length) % offered.length];
    if (!next) return;
    show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };

  return (
    <>
      <div class="tabs" role="tablist" aria-label={t("views.label")} hidden={hidden} onKeyDown={onKeyDown}>
        {offered.map((name) => (
          <button
            type="button"
            key={name}
            role="tab"
            id={`tab-${name}`}
            aria-controls={name}
            aria-selected={chosen === name}
            tabIndex={chosen === name ? 0 : -1}
            onClick={() => show(name)}
          >
            {t(`view.${name}`)}
            {name === "notes" && notes > 0 && <span class="n">{` ${count(notes)}`}</span>}
          </button>
        ))}
      </div>
      <div class="panels" ref={place} hidden={hidden || chosen === "source" || chosen === "outline"}>
        {panels.map(([name, Panel]) => (
          <section
            key={name}
            id={name}
            class={`panel ${name}`}
            role="tabpanel"
            aria-label={t(`view.${name}`)}
            hidden={chosen !== name}
            tabIndex={-1}
          >
            {name !== "overview" && <h2 class="visually-hidden">{t(`view.${name}`)}</h2>}
            {(chosen === name || prepared.value.has(name)) && <Panel />}
          </section>
        ))}
      </div>
    </>
  );
}
