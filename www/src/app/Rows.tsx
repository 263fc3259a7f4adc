// A table that draws only the rows in sight. All rows have one height.

import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Height of a row in CSS pixels; `--row` in styles/tables.css is the same. */
const ROW = 36;
/** A table of so many rows is drawn whole, so that the browser's own search finds everything in it. */
const WHOLE = 300;
/** Rows drawn above and below those in sight. */
const MARGIN = 12;

interface Props {
  label: string;
  class: string;
  count: number;
  /** Row that is marked, and brought into sight when it changes. */
  chosen: number | null;
  head: JSX.Element;
  row: (index: number) => ComponentChildren;
  onChoose: (index: number) => void;
}

export function Rows({ label, class: className, count, chosen, head, row, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || chosen === null || element.clientHeight === 0) return;
    const from = chosen * ROW;
    const seen = from >= element.scrollTop && from + 2 * ROW <= element.scrollTop + element.clientHeight;
    if (!seen) element.scrollTop = from - element.clientHeight / 2;
  }, [chosen]);

  const whole = count <= WHOLE;
  const first = whole ? 0 : Math.min(Math.max(0, Math.floor(top / ROW) - MARGIN), Math.max(0, count - 1));
  const last = whole ? count : Math.min(count, Math.ceil((top + height) / ROW) + MARGIN);
  const indices = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);

  return (
    <div class="rows" ref={frame} onScroll={whole ? undefined : (event) => setTop(event.currentTarget.scrollTop)}>
      <table class={className} aria-label={label} aria-rowcount={count + 1}>
        <thead>{head}</thead>
        <tbody>
          {first > 0 && <Spacer rows={first} />}
          {indices.map((index) => (
            <tr
              key={index}
              aria-rowindex={index + 2}
              class={chosen === index ? "chosen" : undefined}
              aria-current={chosen === index ? "true" : undefined}
              onClick={(event) => {
                if (!(event.target as Element).closest("button, a, input")) onChoose(index);
              }}
            >
              {row(index)}
            </tr>
          ))}
          {last < count && <Spacer rows={count - last} />}
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
