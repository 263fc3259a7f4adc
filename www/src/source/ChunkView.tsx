// One chunk of the source. It is drawn again only when the marks in it change.

import { Component } from "preact";
import { chosenPositions, chosenSpan } from "../app/chosen";
import type { Model } from "../app/model";
import { choose } from "../app/navigate";
import { choice, current } from "../app/state";
import type { Span } from "../generated/Span";
import type { Block, Chunk } from "./blocks";
import { overlapping, pieces, type Mark, type Piece } from "./pieces";

interface Props {
  chunk: Chunk;
  index: number;
}

export function ChunkView({ chunk, index }: Props) {
  const shown = current.value;
  if (!shown) return null;
  const chosen = chosenSpan.value;
  const here = chosen && chosen.start < chunk.end && chosen.end > chunk.start ? chosen : null;
  const terms = overlapping(chosenPositions.value, chunk.start, chunk.end).map(([span, at]) => mark("term", span, at));
  const word = terms.length > 0 && choice.value?.kind === "keyword" ? choice.value.term : "";
  const signature = `${here ? `${here.start}-${here.end}` : ""}|${word}`;
  return (
    <div class="chunk" data-chunk={index}>
      <ChunkBody shown={shown} chunk={chunk} here={here} terms={terms} signature={signature} />
    </div>
  );
}

interface BodyProps {
  shown: Model;
  chunk: Chunk;
  here: Span | null;
  terms: Mark[];
  /** Changes when `here` or `terms` do. */
  signature: string;
}

class ChunkBody extends Component<BodyProps> {
  override shouldComponentUpdate(next: BodyProps): boolean {
    const now = this.props;
    return next.signature !== now.signature || next.chunk !== now.chunk || next.shown !== now.shown;
  }

  override render({ shown, chunk, here, terms }: BodyProps) {
    const { outline, quantities } = shown.analysis;
    const marks: Mark[] = [
      ...overlapping(outline, chunk.start, chunk.end).map(([span, index]) => mark("heading", span, index)),
      ...overlapping(quantities, chunk.start, chunk.end).map(([span, index]) => mark("quantity", span, index)),
      ...terms,
    ];
    return (
      <>
        {chunk.blocks.map((block) => (
          <BlockView key={block.start} shown={shown} block={block} marks={marks} here={here} />
        ))}
      </>
    );
  }
}

function mark(layer: Mark["layer"], { start, end }: Span, index: number): Mark {
  return { start, end, layer, index };
}

interface BlockProps {
  shown: Model;
  block: Block;
  marks: Mark[];
  here: Span | null;
}

function BlockView({ shown, block, marks, here }: BlockProps) {
  const heading = block.heading === null ? undefined : shown.analysis.outline[block.heading];
  const run = (start: number, end: number) =>
    pieces(start, end, marks).map((piece) => <PieceView key={piece.start} text={shown.text} piece={piece} />);
  const touched = here !== null && here.start < block.end && here.end > block.start;
  const from = touched ? Math.max(block.start, here.start) : block.end;
  const to = touched ? Math.min(block.end, here.end) : block.end;
  const { title, chrome } = shown.analysis.document;
  const isTitle = title !== null && title.start >= block.start && title.end <= block.end && title.end > title.start;
  const isAside = overlapping(chrome, block.start, block.end).some(([span]) => span.start <= block.start);
  const className = [
    "block",
    heading ? `block-heading level-${Math.min(heading.level, 4)}` : "",
    isTitle ? "block-title" : "",
    isAside ? "block-aside" : "",
  ].join(" ");
  return (
    <p class={className}>
      {run(block.start, from)}
      {touched && (
        <mark class="current" data-current="">
          {run(from, to)}
        </mark>
      )}
      {touched && run(to, block.end)}
    </p>
  );
}

function PieceView({ text, piece }: { text: string; piece: Piece }) {
  const words = text.slice(piece.start, piece.end);
  if (piece.marks.length === 0) return <>{words}</>;
  const layers = piece.marks.map((each) => `mark-${each.layer}`).join(" ");
  const quantity = piece.marks.find((each) => each.layer === "quantity");
  const heading = piece.marks.find((each) => each.layer === "heading");
  const target = quantity ?? heading;
  const onClick = () => {
    if (!target || getSelection()?.toString()) return;
    choose({ kind: target === quantity ? "quantity" : "heading", index: target.index });
  };
  return piece.marks.some((each) => each.layer === "term") ? (
    <mark class={layers} onClick={onClick}>
      {words}
    </mark>
  ) : (
    <span class={layers} onClick={onClick}>
      {words}
    </span>
  );
}
