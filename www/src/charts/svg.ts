// A figure's SVG, let into the document: elements and attributes of a list, no ids, no styles, no scripts.

import { policy } from "../engine/trusted";

const drawings = policy("reportlens-drawing", {
  createHTML(markup) {
    if (!markup.startsWith("<svg")) throw new TypeError("only drawings are parsed");
    return markup;
  },
});

const ELEMENTS = new Set("svg g rect circle ellipse line polyline polygon path text tspan title desc".split(" "));
const ATTRIBUTES = new Set(
  (
    "class data-mark tabindex viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy transform " +
    "text-anchor dominant-baseline font-size font-weight font-family opacity fill stroke stroke-width " +
    "stroke-dasharray preserveAspectRatio"
  ).split(" "),
);

/** The `<svg>` of `source`, safe to put into the page; null where it is none. */
export function parseSvg(source: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(drawings.createHTML(source), "image/svg+xml").documentElement;
  if (parsed.localName !== "svg") return null;
  clean(parsed);
  return document.importNode(parsed, true) as unknown as SVGSVGElement;
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (!ATTRIBUTES.has(name) && name !== "xmlns") element.removeAttribute(name);
  }
  for (const child of [...element.children]) {
    if (ELEMENTS.has(child.localName)) clean(child);
    else child.remove();
  }
}
