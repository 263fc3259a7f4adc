// What is listed: a line of words and conditions, the kinds with their counts, and lists to choose from.

import { tsv } from "../app/clipboard";
import { CopyButton } from "../app/CopyButton";
import { Menu } from "../app/Menu";
import { SearchBox } from "../app/SearchBox";
import { current } from "../app/state";
import { entryName } from "../outline/entryName";
import { count, t, type Key } from "../strings";
import { unitText } from "./format";
import { chooseFacets, chosenFacets, columnNames, facetValues, kindCounts, order, query, sectionTitle, type Facet } from "./filter";
import { columns, toggleColumn } from "./NumbersView";

export function FilterBar() {
  return (
    <div class="bar-top">
      <div class="line">
        <SearchBox id="numbers-filter" words={query} label={t("numbers.filterLabel")} placeholder={t("numbers.filter")} />
        <ColumnChoice />
        <CopyButton id="numbers-copy" label={t("numbers.copy")} content={table} />
      </div>
      <Kinds />
      <div class="line facets">
        {(["unit", "status", "change", "section"] as const).map((facet) => (
          <Choose key={facet} facet={facet} />
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {t("numbers.shown", { n: order.value.length, total: current.value?.analysis.quantities.length ?? 0 })}
      </p>
    </div>
  );
}

function Kinds() {
  const counts = kindCounts.value;
  const chosen = chosenFacets.value.kind ?? "";
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const set = (kind: string) => chooseFacets({ ...chosenFacets.value, kind });
  const chip = (kind: string, label: string, n: number) => (
    <button key={kind} type="button" class="chip" aria-pressed={chosen === kind} onClick={() => set(kind)}>
      {label} <span class="n">{count(n)}</span>
    </button>
  );
  return (
    <div class="line chips" role="group" aria-label={t("numbers.kind")}>
      {chip("", t("numbers.all"), total)}
      {facetValues.value.kind.map(([kind]) => chip(kind, t(`kind.${kind}` as Key), counts.get(kind) ?? 0))}
    </div>
  );
}

function Choose({ facet }: { facet: Exclude<Facet, "kind"> }) {
  const offered = facetValues.value[facet];
  const chosen = chosenFacets.value[facet] ?? "";
  // What is chosen stays in sight: it may be undone there.
  if (offered.length < 2 && !chosen) return null;
  const name = t(`numbers.${facet}`);
  const label = (value: string) => {
    if (facet === "section") return entryName(current.value?.analysis.outline[Number(value)]);
    return facet === "unit" ? unitText(value) : t(`${facet}.${value}` as Key);
  };
  return (
    <select
      aria-label={name}
      value={chosen}
      onChange={(event) => chooseFacets({ ...chosenFacets.value, [facet]: event.currentTarget.value })}
    >
      <option value="">{name}</option>
      {offered.map(([value, n]) => (
        <option key={value} value={value}>
          {label(value)} ({count(n)})
        </option>
      ))}
    </select>
  );
}

function ColumnChoice() {
  return (
    <Menu title={t("numbers.columns")}>
      {columnNames.slice(1).map((name) => (
        <label key={name}>
          <input type="checkbox" checked={columns().includes(name)} onChange={() => toggleColumn(name)} />
          {t(`numbers.${name}`)}
        </label>
      ))}
    </Menu>
  );
}

/** The listed rows as tab-separated text: values in full, as a spreadsheet wants them. */
function table(): string {
  const shown = current.value;
  if (!shown) return "";
  const head = [...columnNames.map((name) => t(`numbers.${name}`)), t("numbers.bound"), t("numbers.text")];
  const rows = order.value.flatMap((index) => {
    const quantity = shown.analysis.quantities[index];
    if (!quantity) return [];
    return [
      [
        quantity.label,
        quantity.exact_max == null ? quantity.exact : `${quantity.exact}–${quantity.exact_max}`,
        unitText(quantity.unit),
        t(`change.${quantity.change}` as Key),
        t(`status.${quantity.status}` as Key),
        quantity.period?.text ?? "",
        sectionTitle(shown, quantity),
        t(`bound.${quantity.bound}` as Key),
        quantity.text,
      ],
    ];
  });
  return tsv([head, ...rows]);
}
