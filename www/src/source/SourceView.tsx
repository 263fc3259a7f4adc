// The source text with its findings marked.

import { untracked, useComputed, useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { chosenSpan } from "../app/chosen";
import { current, reading, readingPlace, returnTo, type Reading } from "../app/state";
import { t } from "../strings";
import { blocks, chunks } from "./blocks";
import { ChunkView } from "./ChunkView";
import { DrawnChunks } from "./drawnChunks";
import { Finder } from "./Finder";
import { chunkElements, readingAt, scrollToCurrent, scrollToReading } from "./scroll";

const BEGINNING: Reading = { offset: 0, above: 0 };

export function SourceView() {
  const scroller = useRef<HTMLDivElement>(null);
  /** The last text, and where the reader was in it. */
  const last = useRef<{ text: string; drawn: DrawnChunks; place: Reading }>();
  const drawn = useComputed(() => {
    const shown = current.value;
    const text = shown?.text ?? "";
    const before = last.current;
    if (before?.text === text) return before.drawn;
    // Who types goes on reading where they are; another text begins at its beginning.
    const at = untracked(() => reading.value);
    const kept = before !== undefined && at > 0 && before.text.slice(0, at) === text.slice(0, at);
    const place = kept ? readingAt(scroller.current, before.drawn) : BEGINNING;
    const next = new DrawnChunks(shown ? chunks(blocks(text, shown.analysis)) : [], place.offset);
    last.current = { text, drawn: next, place };
    return next;
  });
  const { first, last: end } = drawn.value.range.value;

  /** Draws what can be seen, and notes what is read. */
  const look = () => {
    const element = scroller.current;
    if (!element) return;
    const more = drawn.value.show(element.scrollTop, element.clientHeight);
    requestAnimationFrame(() => {
      reading.value = readingAt(element, drawn.value).offset;
      if (more) look();
    });
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    const place = last.current?.place;
    // Without a text there is nothing to lay out, and the page starts the sooner.
    if (!element || !place || drawn.value.chunks.length === 0) return;
    if (place === BEGINNING) element.scrollTop = 0;
    else if (!drawn.value.whole) scrollToReading(element, drawn.value, place);
    look();
    if (drawn.value.whole) return;
    const observer = new ResizeObserver(() => {
      drawn.value.forget();
      look();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [drawn.value]);

  useLayoutEffect(() => drawn.value.measure(chunkElements(scroller.current)), [first, end, drawn.value]);

  useSignalEffect(() => {
    const span = chosenSpan.value;
    if (!span) return;
    untracked(() => drawn.value.reach(span.start));
    requestAnimationFrame(() => scrollToCurrent(scroller.current));
  });

  useSignalEffect(() => {
    const target = returnTo.value;
    if (!target) return;
    untracked(() => drawn.value.reach(target.offset));
    requestAnimationFrame(() => scrollToReading(scroller.current, drawn.value, target));
  });

  readingPlace.measure = () => readingAt(scroller.current, drawn.value);
  const waiting = useRef(false);
  const onScroll = () => {
    if (waiting.current) return;
    waiting.current = true;
    requestAnimationFrame(() => {
      waiting.current = false;
      look();
    });
  };

  return (
    <>
      <Finder />
      <div
        class={drawn.value.whole ? "source-text whole" : "source-text"}
        ref={scroller}
        tabIndex={0}
        role="group"
        aria-label={t("source.text")}
        lang={current.value?.analysis.language}
        onScroll={onScroll}
      >
        <div class="gap" style={{ height: `${drawn.value.above(first)}px` }} />
        {drawn.value.chunks.slice(first, end).map((chunk, offset) => (
          <ChunkView key={`${chunk.start}-${chunk.end}`} chunk={chunk} index={first + offset} />
        ))}
        <div class="gap" style={{ height: `${drawn.value.below(end)}px` }} />
      </div>
    </>
  );
}
