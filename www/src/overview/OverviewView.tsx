// A brief of the report on one page.

import { useMemo } from "preact/hooks";
import { choose, show } from "../app/navigate";
import { choice, current } from "../app/state";
import type { Model } from "../app/model";
import { size } from "../app/StatusLine";
import { entryName } from "../outline/entryName";
import { terms } from "../keywords/terms";
import { chooseFacets, query, type Facets } from "../numbers/filter";
import { exactText, unitText, valueText } from "../numbers/format";
import { count, isKey, t, type Key } from "../strings";
import { reportName } from "./reportName";
import { groups, selections, sentenceAround, type Group } from "./figures";

/** So many terms are named. */
const TERMS = 10;
/** So many entries of the outline's first level are named. */
const PARTS = 12;

export function OverviewView() {
  const shown = current.value;
  if (!shown) return null;
  return (
    <article class="brief">
      <Head shown={shown} />
      <Parts shown={shown} />
      <Terms />
      <Figures shown={shown} />
      <p class="brief-end">
        <button type="button" id="print" onClick={() => print()}>{t("overview.print")}</button>
      </p>
    </article>
  );
}

function Head({ shown }: { shown: Model }) {
  const { document } = shown.analysis;
  const name = (key: string, label: string) => {
    const known = `metadata.${key}`;
    // 索 引 号 is spaced out to be as wide as others, "Report to" is two words.
    return label.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").replace(/\s*[:：]\s*$/, "").trim() || (isKey(known) ? t(known) : key);
  };
  const heading = reportName(shown) || t("overview.untitled");
  // The title stands above it.
  const metadata = document.metadata.filter((entry) => entry.value !== heading);
  return (
    <header>
      <h2 lang={shown.analysis.language}>{heading}</h2>
      <p class="size">
        {t("overview.size", { size: size(shown.analysis), paragraphs: document.paragraphs, sentences: document.sentences })}
      </p>
      {metadata.length > 0 && (
        <dl class="metadata">
          {metadata.slice(0, 10).map((entry) => (
            <div key={entry.start}>
              <dt>{name(entry.key, entry.label)}</dt>
              <dd>{entry.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}

function Parts({ shown }: { shown: Model }) {
  if (shown.roots.length === 0) return null;
  return (
    <section>
      <h3>{t("overview.parts")}</h3>
      <ol class="parts">
        {shown.roots.slice(0, PARTS).map((index) => {
          const entry = shown.analysis.outline[index];
          const share = shown.shares[index] ?? 0;
          return (
            <li key={index}>
              <button
                type="button"
                class="part"
                aria-current={choice.value?.kind === "heading" && choice.value.index === index ? "true" : undefined}
                onClick={() => choose({ kind: "heading", index })}
              >
                <span class="name">{entryName(entry)}</span>
                <span class="n">{Math.round(share * 100)}%</span>
                <svg class="bar" aria-hidden="true">
                  <rect class="bar" width={`${share * 100}%`} height="100%" rx="2" />
                </svg>
              </button>
            </li>
          );
        })}
      </ol>
      {shown.roots.length > PARTS && <p class="faint">{t("overview.more", { n: shown.roots.length - PARTS })}</p>}
    </section>
  );
}

function Terms() {
  const best = terms.value.slice(0, TERMS);
  if (best.length === 0) return null;
  return (
    <section>
      <h3>{t("overview.terms")}</h3>
      <p class="chips">
        {best.map((term) => (
          <button
            key={term.term}
            type="button"
            class="chip"
            aria-pressed={choice.value?.kind === "keyword" && choice.value.term === term.term}
            onClick={() => choose({ kind: "keyword", term: term.term, occurrence: 0 })}
          >
            {term.term} <span class="n">{count(term.count)}</span>
          </button>
        ))}
      </p>
    </section>
  );
}

/** The filter of the numbers that lists all of a group. */
const FILTERS: Record<Group, [Facets, Key?]> = {
  money: [{ kind: "money" }],
  people: [{ kind: "count" }, "overview.peopleWord"],
  changes: [{ kind: "percent" }, "overview.changesWord"],
  targets: [{ status: "target" }],
  percents: [{ kind: "percent", change: "level" }],
};

function Figures({ shown }: { shown: Model }) {
  const chosen = useMemo(() => selections(shown.analysis), [shown]);
  const showAll = (group: Group) => {
    const [facets, word] = FILTERS[group];
    chooseFacets(facets);
    query.value = word ? t(word) : "";
    show("numbers");
  };
  return (
    <div class="matters">
      {groups.map((group) => {
        const { named, more } = chosen[group];
        if (named.length === 0) return null;
        return (
          <section key={group} class={`group-${group}`}>
            <h3>{t(`overview.${group}`)}</h3>
            <ul>
              {named.map((index) => (
                <Fact key={index} shown={shown} index={index} />
              ))}
            </ul>
            {more > 0 && (
              <button type="button" class="more" onClick={() => showAll(group)}>{t("overview.more", { n: more })}</button>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Fact({ shown, index }: { shown: Model; index: number }) {
  const quantity = shown.analysis.quantities[index];
  if (!quantity) return null;
  const arrow = { level: "", increase: "↑ ", decrease: "↓ " }[quantity.change];
  const sentence = sentenceAround(shown.text, quantity.start, quantity.end);
  return (
    <li>
      <button
        type="button"
        class="fact"
        title={`${exactText(quantity)}\n${sentence}`}
        aria-current={choice.value?.kind === "quantity" && choice.value.index === index ? "true" : undefined}
        onClick={() => choose({ kind: "quantity", index })}
      >
        <span class="name">{quantity.label}</span>
        <span class={`amount change-${quantity.change} status-${quantity.status}`}>
          {arrow}
          {valueText(quantity)}
          {quantity.unit === "%" ? "" : " "}
          <span class="unit">{unitText(quantity.unit)}</span>
        </span>
      </button>
    </li>
  );
}
