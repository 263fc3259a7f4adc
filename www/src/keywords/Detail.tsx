// One term: where it stands, in which sections, with which other terms, and each occurrence in its context.

import { signal } from "@preact/signals";
import { Icon } from "../app/Icon";
import { choose } from "../app/navigate";
import { choice, current } from "../app/state";
import { count, t } from "../strings";
import { collocates } from "./collocates";
import { Concordance } from "./Concordance";
import { Strip } from "./Strip";
import { topParts } from "./table";
import { positionsOf, termNamed } from "./terms";

const open = signal(true);

export function Detail({ term }: { term: string }) {
  const shown = current.value;
  const positions = positionsOf(term);
  if (!shown || positions.length === 0) return null;
  return (
    <section class={`detail ${open.value ? "" : "folded"}`} aria-label={term}>
      <header class="line">
        <h3>
          {term} <span class="n">{count(positions.length)}</span>
        </h3>
        <button type="button" class="icon" aria-expanded={open.value} aria-label={t("keywords.detail")} onClick={() => (open.value = !open.value)}>
          <Icon name={open.value ? "down" : "up"} />
        </button>
      </header>
      {open.value && (
        <>
          <Strip positions={positions} length={shown.text.length} tall />
          <Forms term={term} />
          <Sections term={term} />
          <Together term={term} />
          <Concordance term={term} />
        </>
      )}
    </section>
  );
}

/** What is counted with the term. */
function Forms({ term }: { term: string }) {
  const forms = termNamed(term)?.forms ?? [];
  if (forms.length === 0) return null;
  return <p class="forms faint">{t("keywords.forms", { forms: forms.map(([form, n]) => `${form} ${count(n)}`).join(t("list.comma")) })}</p>;
}

/** The parts that the term stands in most. */
function Sections({ term }: { term: string }) {
  const shown = current.value;
  const positions = positionsOf(term);
  const parts = topParts.value
    .map((part) => {
      const first = positions.findIndex((at) => at.start >= part.start && at.start < part.end);
      const n = positions.filter((at) => at.start >= part.start && at.start < part.end).length;
      return { ...part, first, n };
    })
    .filter((part) => part.n > 0 && part.entry !== null);
  if (!shown || parts.length < 2) return null;
  return (
    <p class="chips" role="group" aria-label={t("keywords.sections")}>
      <span class="faint">{t("keywords.sections")}</span>
      {parts.slice(0, 8).map((part) => (
        <button key={part.start} type="button" class="chip" onClick={() => choose({ kind: "keyword", term, occurrence: part.first })}>
          {shown.analysis.outline[part.entry ?? 0]?.title} <span class="n">{count(part.n)}</span>
        </button>
      ))}
    </p>
  );
}

function Together({ term }: { term: string }) {
  const near = collocates(term);
  if (near.length === 0) return null;
  return (
    <p class="chips" role="group" aria-label={t("keywords.together")}>
      <span class="faint">{t("keywords.together")}</span>
      {near.map((other) => (
        <button
          key={other.term}
          type="button"
          class="chip"
          aria-pressed={choice.value?.kind === "keyword" && choice.value.term === other.term}
          onClick={() => choose({ kind: "keyword", term: other.term, occurrence: 0 })}
        >
          {other.term} <span class="n">{count(other.n)}</span>
        </button>
      ))}
    </p>
  );
}
