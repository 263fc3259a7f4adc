// Where in the document a term stands: a band from the beginning to the end, section borders in it.

import type { Span } from "../generated/Span";
import { topParts } from "./table";

/** The band is this long in its own units; places that fall on one unit are drawn once. */
const LENGTH = 240;

export function Strip({ positions, length, tall }: { positions: readonly Span[]; length: number; tall?: boolean }) {
  const height = tall ? 24 : 14;
  const at = (offset: number) => Math.round((offset / Math.max(1, length)) * LENGTH);
  const places = [...new Set(positions.map((span) => at(span.start)))];
  const borders = [...new Set(topParts.value.slice(1).map((part) => at(part.start)))];
  return (
    <svg class="strip" viewBox={`0 0 ${LENGTH} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="strip" width={LENGTH} height={height} />
      {borders.length < 60 && <path class="border" d={borders.map((x) => `M${x} 0v${height}`).join("")} />}
      <path class="places" d={places.map((x) => `M${x} 0v${height}`).join("")} />
    </svg>
  );
}
