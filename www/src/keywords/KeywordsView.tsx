// Terms with their frequencies.

import { choose } from "../app/navigate";
import { Rows } from "../app/Rows";
import { choice, current, figures } from "../app/state";
import { FigureView } from "../charts/FigureView";
import { t, count } from "../strings";

export function KeywordsView() {
  const shown = current.value;
  if (!shown || shown.analysis.keywords.length === 0) return <p class="empty">{t("keywords.empty")}</p>;
  const { keywords } = shown.analysis;
  const chosen = choice.value?.kind === "keyword" ? choice.value : null;
  const most = keywords.reduce((top, keyword) => Math.max(top, keyword.count), 1);
  const chart = figures.value.find((figure) => figure.id === "keywords");

  /** Choosing a term again goes on to its next occurrence. */
  const pick = (index: number) => {
    const total = keywords[index]?.positions.length ?? 1;
    choose({ kind: "keyword", index, occurrence: chosen?.index === index ? (chosen.occurrence + 1) % total : 0 });
  };

  return (
    <>
      {chart && <FigureView figure={chart} />}
      <Rows
        label={t("view.keywords")}
        class="keywords-table"
        count={keywords.length}
        chosen={chosen?.index ?? null}
        onChoose={pick}
        head={
          <tr>
            <th scope="col">{t("keywords.term")}</th>
            <th scope="col" class="number">{t("keywords.count")}</th>
            <th scope="col" class="bar">{t("keywords.chart")}</th>
          </tr>
        }
        row={(index) => {
          const keyword = keywords[index];
          if (!keyword) return null;
          return (
            <>
              <td class="text" title={keyword.term}>
                <button type="button" class="cell" onClick={() => pick(index)}>{keyword.term}</button>
              </td>
              <td class="number">{count(keyword.count)}</td>
              <td class="bar" aria-hidden="true">
                <span class="bar" style={{ width: `${(100 * keyword.count) / most}%` }} />
              </td>
            </>
          );
        }}
      />
    </>
  );
}
