// A brief of the report on one page.

import { current } from "../app/state";

export function OverviewView() {
  const shown = current.value;
  if (!shown) return null;
  const { analysis } = shown;
  return (
    <article class="brief">
      <h2>{analysis.title ?? analysis.outline[0]?.text ?? ""}</h2>
    </article>
  );
}
