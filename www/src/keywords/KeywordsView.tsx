// Terms with their frequencies and where they stand.

import { choose, walkTo } from "../app/navigate";
import { nextSorting, Rows, type Column } from "../app/Rows";
import { choice, current } from "../app/state";
import { count, decimal, t } from "../strings";
import { Detail } from "./Detail";
import { Strip } from "./Strip";
import { counts, order, part, sortBy, sorting, type ColumnName } from "./table";
import { terms } from "./terms";
import { KeywordBar } from "./KeywordBar";

export function KeywordsView() {
  const shown = current.value;
  if (!shown || shown.analysis.keywords.length === 0) return <p class="empty">{t("keywords.empty")}</p>;
  const listed = terms.value;
  const chosen = choice.value?.kind === "keyword" ? choice.value : null;
  const chosenIndex = chosen ? listed.findIndex((term) => term.term === chosen.term) : -1;
  const most = order.value.reduce((top, index) => Math.max(top, counts.value[index] ?? 0), 1);
  const { start, end } = part.value;
  const characters = Math.max(1, end - start);

  /** Choosing a term again goes on to its next occurrence. */
  const pick = (index: number) => {
    const term = listed[index];
    if (!term) return;
    const place = (occurrence: number) => ({ kind: "keyword", term: term.term, occurrence }) as const;
    if (chosen?.term === term.term) walkTo(place((chosen.occurrence + 1) % term.positions.length));
    else choose(place(Math.max(0, term.positions.findIndex((at) => at.start >= start))));
  };

  const columns: Column<ColumnName>[] = [
    { name: "term", title: t("keywords.term") },
    { name: "count", title: t("keywords.count") },
    { name: "rate", title: t("keywords.rate"), class: "number" },
    { name: "spread", title: t("keywords.spread") },
  ];

  return (
    <>
      <KeywordBar />
      <Rows
        label={t("view.keywords")}
        class="keywords-table"
        columns={columns}
        sorting={sorting.value}
        onSort={(by) => sortBy(nextSorting(sorting.value, by, by !== "term"))}
        order={order.value}
        chosen={chosenIndex < 0 ? null : chosenIndex}
        onChoose={pick}
        cells={(index, tabIndex) => {
          const term = listed[index];
          const n = counts.value[index] ?? 0;
          if (!term) return null;
          return (
            <>
              <td class="text" title={term.term}>
                <button type="button" class="cell" tabIndex={tabIndex} onClick={() => pick(index)}>
                  <span class="fit">{term.term}</span>
                </button>
              </td>
              <td class="count">
                <span class="n">{count(n)}</span>
                <svg class="bar" aria-hidden="true">
                  <rect class="bar mark" data-mark={index} width={`${(100 * n) / most}%`} height="100%" rx="2" />
                </svg>
              </td>
              <td class="number">{decimal((1000 * n) / characters)}</td>
              <td>
                <Strip positions={term.positions} length={shown.text.length} />
              </td>
            </>
          );
        }}
      />
      {order.value.length === 0 && <p class="empty">{t("keywords.none")}</p>}
      {chosen && <Detail term={chosen.term} />}
    </>
  );
}
