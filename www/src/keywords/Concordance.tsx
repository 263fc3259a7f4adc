// Each occurrence of a term in its context, one below the other.

import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { choose } from "../app/navigate";
import { choice, current } from "../app/state";
import { useArrows } from "../app/useArrows";
import { useWindow } from "../app/useWindow";
import type { Span } from "../generated/Span";
import { locale, t } from "../strings";
import { positionsOf } from "./terms";

const orders = ["position", "left", "right"] as const;
const order = signal<(typeof orders)[number]>("position");

/** Characters of context on each side. */
const CONTEXT = 40;
/** Height of a line in CSS pixels; styles/keywords.css says the same. */
const LINE = 30;

interface Line {
  occurrence: number;
  left: string;
  words: string;
  right: string;
}

export function Concordance({ term }: { term: string }) {
  const shown = current.value;
  const positions = positionsOf(term);
  const by = order.value;
  const lines = useMemo(() => sort(contexts(shown?.text ?? "", positions), by), [shown, positions, by]);
  const inSight = useWindow<HTMLOListElement>(lines.length, LINE);
  const { frame, first, last, onScroll } = inSight;
  const arrows = useArrows(lines.length, inSight, (row) => `[data-row="${row}"]`);
  const now = choice.value?.kind === "keyword" && choice.value.term === term ? choice.value.occurrence : -1;
  return (
    <>
      <div class="line concordance-head">
        <span class="segmented" role="group" aria-label={t("concordance.sort")}>
          {orders.map((each) => (
            <button key={each} type="button" aria-pressed={by === each} onClick={() => (order.value = each)}>
              {t(`concordance.${each}`)}
            </button>
          ))}
        </span>
      </div>
      <ol class="concordance" ref={frame} onScroll={onScroll} onKeyDown={arrows.onKeyDown} aria-label={t("concordance.title", { term })}>
        {first > 0 && <li aria-hidden="true" style={{ height: `${first * LINE}px` }} />}
        {lines.slice(first, last).map((line, offset) => (
          <li key={line.occurrence}>
            <button
              type="button"
              class="kwic"
              data-row={first + offset}
              tabIndex={first + offset === arrows.tabStop ? 0 : -1}
              onFocus={() => arrows.setFocused(first + offset)}
              aria-current={now === line.occurrence ? "true" : undefined}
              onClick={() => choose({ kind: "keyword", term, occurrence: line.occurrence })}
            >
              <span class="left"><bdi>{line.left}</bdi></span>
              <b>{line.words}</b>
              <span class="right">{line.right}</span>
            </button>
          </li>
        ))}
        {last < lines.length && <li aria-hidden="true" style={{ height: `${(lines.length - last) * LINE}px` }} />}
      </ol>
    </>
  );
}

function contexts(text: string, positions: readonly Span[]): Line[] {
  const flat = (part: string) => part.replace(/\s+/g, " ");
  return positions.map(({ start, end }, occurrence) => ({
    occurrence,
    left: flat(text.slice(Math.max(0, start - CONTEXT), start)).trimEnd(),
    words: flat(text.slice(start, end)),
    right: flat(text.slice(end, end + CONTEXT)).trimStart(),
  }));
}

/** Words where they are parted by spaces, or else single characters. */
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}'’-]+|\S/gu;

/** By the words after the term, or by those before it, read from the term outwards. */
function sort(lines: Line[], by: (typeof orders)[number]): Line[] {
  if (by === "position") return lines;
  const outwards = (line: Line) => (by === "right" ? line.right : (line.left.match(WORD) ?? []).reverse().join(" "));
  const { compare } = new Intl.Collator(locale.value);
  const keyed = lines.map((line) => ({ line, key: outwards(line) }));
  return keyed.sort((a, b) => compare(a.key, b.key) || a.line.occurrence - b.line.occurrence).map(({ line }) => line);
}
