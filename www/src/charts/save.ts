// Charts as files: SVG that stands alone, PNG, CSV.

import { csv, download } from "../app/clipboard";
import type { Figure } from "../generated/Figure";

const SVG = "http://www.w3.org/2000/svg";
/** What the style sheet gives a drawing; a file that leaves the page takes it along as attributes. */
const PAINT = ["fill", "fill-opacity", "stroke", "stroke-width", "font-family", "font-size", "font-weight"];
const MARGIN = 16;
/** Pixels of a PNG to a CSS pixel. */
const SCALE = 2;

export function saveSvg(figure: Figure, drawn: SVGSVGElement): void {
  download(`${fileName(figure)}.svg`, new Blob([standalone(figure, drawn).source], { type: "image/svg+xml" }));
}

export async function savePng(figure: Figure, drawn: SVGSVGElement): Promise<void> {
  const { source, width, height } = standalone(figure, drawn);
  const url = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) download(`${fileName(figure)}.png`, blob);
}

export function saveCsv(figure: Figure): void {
  const rows = [figure.columns, ...figure.rows.map((row) => row.cells)];
  download(`${fileName(figure)}.csv`, new Blob([csv(rows)], { type: "text/csv" }));
}

function fileName({ title }: Figure): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 60) || "chart";
}

/** The drawing with its title, its unit and what it left out, and with its colours as attributes. */
function standalone(figure: Figure, drawn: SVGSVGElement): { source: string; width: number; height: number } {
  const { width: innerWidth, height: innerHeight } = drawn.viewBox.baseVal;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  paint(drawn, copy);
  const page = getComputedStyle(document.documentElement);
  const ink = page.getPropertyValue("--ink");
  const muted = page.getPropertyValue("--muted");
  const font = page.getPropertyValue("--sans");
  const lines = (words: string, size: number, fill: string) =>
    wrap(words, `${size}px ${font}`, innerWidth).map((line) => ({ line, size, fill }));
  const above = [...lines(figure.title, 16, ink), ...lines(figure.subtitle, 12, muted)];
  const below = figure.left_out.flatMap((words) => lines(words, 12, muted));
  const head = MARGIN + above.reduce((sum, { size }) => sum + size + 8, 0);
  const foot = below.length * 18;
  const width = innerWidth + 2 * MARGIN;
  const height = head + innerHeight + foot + MARGIN;

  const outer = document.createElementNS(SVG, "svg");
  set(outer, { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  outer.append(element("rect", { width, height, fill: page.getPropertyValue("--surface") }));
  let y = MARGIN;
  const write = (words: string, size: number, fill: string) => {
    y += size;
    const text = element("text", { x: MARGIN, y, fill, "font-size": size, "font-family": font });
    text.textContent = words;
    outer.append(text);
  };
  for (const { line, size, fill } of above) {
    write(line, size, fill);
    y += 8;
  }
  set(copy, { x: MARGIN, y: head, width: innerWidth, height: innerHeight });
  outer.append(copy);
  y = head + innerHeight;
  for (const { line, size, fill } of below) {
    write(line, size, fill);
    y += 6;
  }
  return { source: new XMLSerializer().serializeToString(outer), width, height };
}

/** `words` in lines of at most `room` pixels, broken after spaces and East Asian characters. */
function wrap(words: string, font: string, room: number): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [words];
  context.font = font;
  const lines: string[] = [];
  let line = "";
  for (const piece of words.split(/(?<=\s|[\u3000-\u9fff\uff00-\uffef])/)) {
    if (line && context.measureText(line + piece.trimEnd()).width > room) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return line ? [...lines, line] : lines;
}

function paint(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of PAINT) {
    const value = style.getPropertyValue(property);
    if (value) to.setAttribute(property, value);
  }
  for (const name of ["tabindex", "role", "aria-label", "data-mark"]) to.removeAttribute(name);
  [...from.children].forEach((child, index) => {
    const twin = to.children[index];
    if (twin) paint(child, twin);
  });
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  set(made, attributes);
  return made;
}

function set(target: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}
