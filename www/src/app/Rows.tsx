// A table that can be sorted by its heads and draws only the rows in sight.

import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useArrows } from "./useArrows";
import { useWindow } from "./useWindow";

/** Height of a row in CSS pixels; `--row` in styles/tables.css is the same. */
const ROW = 36;

export interface Column<Name extends string> {
  name: Name;
  title: string;
  class?: string;
}

/** The column that rows are sorted by; null is the order of the text. */
export interface Sorting<Name extends string> {
  by: Name;
  down: boolean;
}

interface Props<Name extends string> {
  label: string;
  class: string;
  columns: Column<Name>[];
  sorting: Sorting<Name> | null;
  onSort: (by: Name) => void;
  /** What the rows stand for, in the order they are shown in. */
  order: readonly number[];
  /** The one of `order` that is chosen; it is brought into sight when it changes. */
  chosen: number | null;
  onChoose: (index: number) => void;
  /** The cells of a row; its button takes `tabIndex`. */
  cells: (index: number, tabIndex: 0 | -1) => ComponentChildren;
}

export function Rows<Name extends string>(props: Props<Name>) {
  const { order, chosen, columns, sorting } = props;
  const inSight = useWindow<HTMLDivElement>(order.length, ROW, ROW);
  const { frame, first, last, onScroll, reveal } = inSight;

  useLayoutEffect(() => {
    const row = chosen === null ? -1 : order.indexOf(chosen);
    if (row >= 0) reveal(row);
  }, [chosen, order]);

  const arrows = useArrows(order.length, inSight, (row) => `tbody tr[aria-rowindex="${row + 2}"] button`);

  return (
    <div class="rows" ref={frame} onScroll={onScroll} tabIndex={-1}>
      <table class={props.class} aria-label={props.label} aria-rowcount={order.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, title, class: className }) => (
              <th
                key={name}
                scope="col"
                class={`column-${name} ${className ?? ""}`}
                aria-sort={sorting?.by === name ? (sorting.down ? "descending" : "ascending") : "none"}
              >
                <button type="button" class="sort" onClick={() => props.onSort(name)}>
                  {title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={arrows.onKeyDown}>
          {first > 0 && <Spacer rows={first} />}
          {order.slice(first, last).map((index, offset) => (
            <tr
              key={index}
              aria-rowindex={first + offset + 2}
              class={chosen === index ? "chosen" : undefined}
              aria-current={chosen === index ? "true" : undefined}
              onFocusIn={() => arrows.setFocused(first + offset)}
              onClick={(event) => {
                if (!(event.target as Element).closest("button, a, input")) props.onChoose(index);
              }}
            >
              {props.cells(index, first + offset === arrows.tabStop ? 0 : -1)}
            </tr>
          ))}
          {last < order.length && <Spacer rows={order.length - last} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ rows }: { rows: number }) {
  return (
    <tr class="spacer" aria-hidden="true">
      <td style={{ height: `${rows * ROW}px` }} />
    </tr>
  );
}

/** What a click on the head of `by` makes of the sorting: first one way, then the other, then none. */
export function nextSorting<Name extends string>(
  now: Sorting<Name> | null,
  by: Name,
  downFirst: boolean,
): Sorting<Name> | null {
  if (now?.by !== by) return { by, down: downFirst };
  return now.down === downFirst ? { by, down: !downFirst } : null;
}
