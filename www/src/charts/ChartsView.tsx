// All charts of the analysis.

import { figures } from "../app/state";
import { t } from "../strings";
import { FigureView } from "./FigureView";

export function ChartsView() {
  const drawn = figures.value;
  if (drawn.length === 0) return <p class="empty">{t("charts.empty")}</p>;
  return (
    <div class="figures">
      {drawn.map((figure) => (
        <FigureView key={figure.id} figure={figure} />
      ))}
    </div>
  );
}
