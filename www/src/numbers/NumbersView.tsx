// Every quantity as a row.

import { signal } from "@preact/signals";
import { choose } from "../app/navigate";
import { load, save } from "../app/preferences";
import { nextSorting, Rows, type Column } from "../app/Rows";
import { choice, current } from "../app/state";
import { panelWidth } from "../app/viewport";
import type { Quantity } from "../generated/Quantity";
import { language, t, type Key } from "../strings";
import { columnNames, order, sectionTitle, sorting, type ColumnName } from "./filter";
import { FilterBar } from "./FilterBar";
import { exactText, unitText, valueText } from "./format";

const DEFAULT_COLUMNS: Record<"narrow" | "usual" | "roomy", ColumnName[]> = {
  narrow: ["label", "value", "unit", "status"],
  usual: ["label", "value", "unit", "change", "status"],
  roomy: ["label", "value", "unit", "change", "status", "period", "section"],
};

/** Panels of such a width leave room for a label beside these columns; English words are longer. */
const USUAL = { zh: 440, en: 500 };
const ROOMY = 700;

/** The columns that the reader has chosen; null where they have not. */
export const chosenColumns = signal<ColumnName[] | null>(restore());

function restore(): ColumnName[] | null {
  const stored = load("columns")?.split(" ");
  return stored ? columnNames.filter((name) => stored.includes(name)) : null;
}

export function columns(): ColumnName[] {
  const width = panelWidth.value;
  const room = width < USUAL[language.value] ? "narrow" : width < ROOMY ? "usual" : "roomy";
  return chosenColumns.value ?? DEFAULT_COLUMNS[room];
}

export function toggleColumn(name: ColumnName): void {
  const now = columns();
  const next = columnNames.filter((each) => (each === name ? !now.includes(each) : now.includes(each)));
  chosenColumns.value = next;
  save("columns", next.join(" "));
}

export function NumbersView() {
  const shown = current.value;
  if (!shown || shown.analysis.quantities.length === 0) return <p class="empty">{t("numbers.empty")}</p>;
  const { quantities } = shown.analysis;
  const offered = columns();
  const heads: Column<ColumnName>[] = offered.map((name) => ({
    name,
    title: t(`numbers.${name}`),
    ...(name === "value" ? { class: "number" } : {}),
  }));
  const cell = (quantity: Quantity, index: number, name: ColumnName, tabIndex: 0 | -1) => {
    switch (name) {
      case "label":
        return (
          <td class="text" title={quantity.label}>
            <button type="button" class="cell" tabIndex={tabIndex} onClick={() => choose({ kind: "quantity", index })}>
              <span class={quantity.label ? "fit" : "fit faint"}>{quantity.label || t("numbers.nolabel")}</span>
            </button>
          </td>
        );
      case "value":
        return <td class="number" title={exactText(quantity)}><span class="fit">{valueText(quantity)}</span></td>;
      case "unit":
        return <td title={unitText(quantity.unit)}><span class="fit">{unitText(quantity.unit)}</span></td>;
      case "change":
        return (
          <td class={`change-${quantity.change}`} title={quantity.relative_to ?? ""}>
            <span class="fit">{t(`change.${quantity.change}` as Key)}</span>
          </td>
        );
      case "status":
        return <td class={`status-${quantity.status}`}><span class="fit">{t(`status.${quantity.status}` as Key)}</span></td>;
      case "period":
        return (
          <td class={quantity.period?.inherited ? "faint" : ""} title={quantity.period?.text ?? ""}>
            <span class="fit">{quantity.period?.text ?? ""}</span>
          </td>
        );
      case "section": {
        const title = sectionTitle(shown, quantity);
        return <td class="text" title={title}><span class="fit">{title}</span></td>;
      }
    }
  };

  return (
    <>
      <FilterBar />
      <Rows
        label={t("view.numbers")}
        class="numbers-table"
        columns={heads}
        sorting={sorting.value}
        onSort={(by) => (sorting.value = nextSorting(sorting.value, by, by === "value"))}
        order={order.value}
        chosen={choice.value?.kind === "quantity" ? choice.value.index : null}
        onChoose={(index) => choose({ kind: "quantity", index })}
        cells={(index, tabIndex) => {
          const quantity = quantities[index];
          return quantity && offered.map((name) => cell(quantity, index, name, tabIndex));
        }}
      />
      {order.value.length === 0 && <p class="empty">{t("numbers.none")}</p>}
    </>
  );
}
