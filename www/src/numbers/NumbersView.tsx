// Every quantity as a row.

import { choose } from "../app/navigate";
import { choice, current } from "../app/state";
import { Rows } from "../app/Rows";
import type { Quantity } from "../generated/Quantity";
import { t, type Key } from "../strings";
import { valueText } from "./format";

export function NumbersView() {
  const shown = current.value;
  if (!shown || shown.analysis.quantities.length === 0) return <p class="empty">{t("numbers.empty")}</p>;
  const { quantities, outline } = shown.analysis;
  const chosen = choice.value?.kind === "quantity" ? choice.value.index : null;
  const section = (quantity: Quantity) => (quantity.section == null ? "" : (outline[quantity.section]?.title ?? ""));

  return (
    <Rows
      label={t("view.numbers")}
      class="numbers-table"
      count={quantities.length}
      chosen={chosen}
      onChoose={(index) => choose({ kind: "quantity", index })}
      head={
        <tr>
          <th scope="col">{t("numbers.label")}</th>
          <th scope="col" class="number">{t("numbers.value")}</th>
          <th scope="col">{t("numbers.unit")}</th>
          <th scope="col">{t("numbers.change")}</th>
          <th scope="col">{t("numbers.status")}</th>
          <th scope="col" class="wide">{t("numbers.section")}</th>
        </tr>
      }
      row={(index) => {
        const quantity = quantities[index];
        if (!quantity) return null;
        return (
          <>
            <td class="text" title={quantity.label}>
              <button type="button" class="cell" onClick={() => choose({ kind: "quantity", index })}>
                {quantity.label || <span class="faint">{t("numbers.nolabel")}</span>}
              </button>
            </td>
            <td class="number" title={quantity.text}>{valueText(quantity)}</td>
            <td title={quantity.unit}>{quantity.unit}</td>
            <td class={`change-${quantity.change}`}>{t(`change.${quantity.change}` as Key)}</td>
            <td class={`status-${quantity.status}`}>{t(`status.${quantity.status}` as Key)}</td>
            <td class="wide text" title={section(quantity)}>{section(quantity)}</td>
          </>
        );
      }}
    />
  );
}
