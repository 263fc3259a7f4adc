// The source text with its findings marked.

import { useComputed, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { chosenSpan, current } from "../app/state";
import { t } from "../strings";
import { blocks, chunks } from "./blocks";
import { ChunkView } from "./ChunkView";
import { Stepper } from "./Stepper";

export function SourceView() {
  const scroller = useRef<HTMLDivElement>(null);
  const parts = useComputed(() => {
    const shown = current.value;
    return shown ? chunks(blocks(shown.text, shown.analysis)) : [];
  });

  useSignalEffect(() => {
    if (chosenSpan.value) requestAnimationFrame(() => bringIntoView(scroller.current));
  });

  return (
    <>
      <Stepper />
      <div class="source-text" ref={scroller} tabIndex={0} role="document" aria-label={t("view.source")} lang={current.value?.analysis.language}>
        {parts.value.map((chunk) => (
          <ChunkView key={chunk.start} chunk={chunk} />
        ))}
      </div>
    </>
  );
}

/** Scrolls the chosen place into the middle of the view, unless it can be seen already. */
function bringIntoView(scroller: HTMLElement | null): void {
  const mark = scroller?.querySelector("[data-current]");
  if (!scroller || !mark) return;
  const box = mark.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const seen = box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24;
  if (!seen) mark.scrollIntoView({ block: "center", inline: "nearest" });
}
