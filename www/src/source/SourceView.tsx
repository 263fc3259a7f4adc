// The source text with its findings marked.

import { untracked, useComputed, useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { chosenSpan } from "../app/chosen";
import { current, reading, readingPlace, returnTo } from "../app/state";
import { t } from "../strings";
import { blocks, chunks } from "./blocks";
import { ChunkState } from "./chunkState";
import { ChunkView } from "./ChunkView";
import { Finder } from "./Finder";
import { readingAt, scrollToCurrent, scrollToReading } from "./scroll";

export function SourceView() {
  const scroller = useRef<HTMLDivElement>(null);
  const last = useRef<{ text: string; state: ChunkState } | null>(null);
  const state = useComputed(() => {
    const shown = current.value;
    const text = shown?.text ?? "";
    if (last.current?.text !== text) {
      last.current = { text, state: new ChunkState(shown ? chunks(blocks(text, shown.analysis)) : []) };
    }
    return last.current?.state ?? new ChunkState([]);
  });
  const before = useRef("");

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // Who types goes on reading where they are; another text begins at its beginning.
    const text = current.value?.text ?? "";
    const kept = before.current.slice(0, reading.value) === text.slice(0, reading.value);
    before.current = text;
    if (!kept) {
      element.scrollTop = 0;
      reading.value = 0;
    }
    return state.value.follow(element);
  }, [state.value]);

  useSignalEffect(() => {
    const span = chosenSpan.value;
    if (!span) return;
    untracked(() => state.value.draw(span.start));
    requestAnimationFrame(() => scrollToCurrent(scroller.current));
  });

  useSignalEffect(() => {
    const target = returnTo.value;
    if (!target) return;
    untracked(() => state.value.draw(target.offset));
    requestAnimationFrame(() => scrollToReading(scroller.current, state.value, target));
  });

  readingPlace.measure = () => readingAt(scroller.current, state.value);
  const waiting = useRef(false);
  const onScroll = () => {
    if (waiting.current) return;
    waiting.current = true;
    requestAnimationFrame(() => {
      waiting.current = false;
      reading.value = readingAt(scroller.current, state.value).offset;
    });
  };

  return (
    <>
      <Finder />
      <div
        class="source-text"
        ref={scroller}
        tabIndex={0}
        role="group"
        aria-label={t("source.text")}
        lang={current.value?.analysis.language}
        onScroll={onScroll}
      >
        {state.value.chunks.map((chunk, index) => (
          <ChunkView key={`${chunk.start}-${chunk.end}`} chunk={chunk} index={index} state={state.value} />
        ))}
      </div>
    </>
  );
}

