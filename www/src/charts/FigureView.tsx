// One chart with its title, its table and what it left out. Its marks lead to their places in the text.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { arrowTarget } from "../app/arrows";
import { choose } from "../app/navigate";
import { choice, result, type Choice } from "../app/state";
import type { Figure } from "../generated/Figure";
import type { Target } from "../generated/Target";
import { language, t } from "../strings";
import { grouped } from "../strings/numbers";
import { saveCsv, savePng, saveSvg } from "./save";
import { parseSvg } from "./svg";

export function FigureView({ figure }: { figure: Figure }) {
  const holder = useRef<HTMLDivElement>(null);
  const chosen = choice.value;

  useLayoutEffect(() => {
    const svg = parseSvg(figure.svg);
    if (svg) holder.current?.replaceChildren(named(svg, figure));
  }, [figure]);

  useLayoutEffect(() => {
    for (const mark of holder.current?.querySelectorAll("[data-mark]") ?? []) {
      const row = figure.rows[Number(mark.getAttribute("data-mark"))];
      mark.classList.toggle("chosen", !!row && !!chosen && isTarget(row.target, chosen));
    }
  }, [figure, chosen]);

  const [tip, setTip] = useState<Tip | null>(null);
  const markOf = (event: Event) => (event.target as Element).closest("[data-mark]");
  const rowOf = (mark: Element | null) => (mark ? figure.rows[Number(mark.getAttribute("data-mark"))] : undefined);
  const follow = (event: Event) => {
    const row = rowOf(markOf(event));
    if (row) choose(choiceOf(row.target));
  };
  const point = (event: Event) => {
    const mark = markOf(event);
    const row = rowOf(mark);
    if (!mark || !row) return setTip(null);
    setTip({
      lines: row.cells.map((cell, column) => [figure.columns[column] ?? "", cell] as const).filter(([, cell]) => cell),
      mark,
    });
  };

  return (
    <figure class="chart-card" id={`figure-${figure.id}`}>
      <figcaption>
        <h3>{figure.title}</h3>
        {figure.subtitle && <p class="subtitle">{figure.subtitle}</p>}
      </figcaption>
      <div class="plot-place">
        <div
          class="plot"
          ref={holder}
          onClick={follow}
          onPointerOver={point}
          onPointerLeave={() => setTip(null)}
          onFocusIn={(event) => {
            keepTabStop(holder.current, markOf(event));
            point(event);
          }}
          onFocusOut={() => setTip(null)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTip(null);
            if (goToMark(holder.current, event.key)) event.preventDefault();
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            follow(event);
          }}
        />
        {tip && <TipView {...tip} />}
      </div>
      {figure.left_out.length > 0 && (
        <p class="left-out">
          {t("charts.leftOut", { what: figure.left_out.join(language.value === "zh" ? "" : " ") })}
        </p>
      )}
      <div class="chart-foot">
        <FigureTable figure={figure} />
        <Save figure={figure} drawn={() => holder.current?.querySelector("svg") ?? null} />
      </div>
    </figure>
  );
}

interface Tip {
  lines: (readonly [string, string])[];
  mark: Element;
}

/** Between a mark and its tip, in CSS pixels. */
const TIP_GAP = 6;

/** Stands above its mark, or below it where there is no room; never beyond the sides of the chart. */
function TipView({ lines, mark }: Tip) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = element.current;
    const frame = tip?.parentElement?.getBoundingClientRect();
    if (!tip || !frame) return;
    const box = (mark.querySelector(".bar, .bar-target, .bar-up, .bar-down, .dot, .dot-target") ?? mark).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = tip;
    const left = box.left + box.width / 2 - width / 2 - frame.left;
    const above = box.top - height - TIP_GAP;
    const room = tip.closest(".panel")?.getBoundingClientRect().top ?? 0;
    tip.style.left = `${Math.max(0, Math.min(left, frame.width - width))}px`;
    tip.style.top = `${(above < room ? box.bottom + TIP_GAP : above) - frame.top}px`;
  }, [lines, mark]);
  return (
    <div class="tip" ref={element} aria-hidden="true">
      {lines.map(([name, value]) => (
        <div key={name}>
          <span class="faint">{name}</span> {readable(value)}
        </div>
      ))}
    </div>
  );
}

/** Names the drawing and its marks for those who don't see them, and makes its marks buttons. */
function named(svg: SVGSVGElement, figure: Figure): SVGSVGElement {
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", `${figure.title}. ${figure.description}`);
  // The page shows its own names and tips.
  for (const title of svg.querySelectorAll("title, desc")) title.remove();
  for (const mark of svg.querySelectorAll("[data-mark]")) {
    const row = figure.rows[Number(mark.getAttribute("data-mark"))];
    if (!row) continue;
    // What is seen comes first, so that who says what they see is understood.
    const seen = (mark.textContent ?? "").replace(/\s+/g, " ").trim();
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-label", [seen, ...row.cells.filter((cell) => cell && !seen.includes(cell))].join(" "));
  }
  keepTabStop(svg, svg.querySelector("[data-mark]"));
  return svg;
}

/** The Tab key leads to one mark of a chart and then on; from mark to mark lead the arrow keys. */
function keepTabStop(plot: Element | null, stop: Element | null): void {
  if (!stop) return;
  for (const mark of plot?.querySelectorAll("[data-mark]") ?? []) mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
}

function goToMark(plot: Element | null, key: string): boolean {
  const marks = [...(plot?.querySelectorAll<SVGElement>("[data-mark]") ?? [])];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const target = at < 0 ? null : arrowTarget(key, at, marks.length);
  if (target === null) return false;
  marks[target]?.focus();
  return true;
}

function Save({ figure, drawn }: { figure: Figure; drawn: () => SVGSVGElement | null }) {
  const withDrawing = (save: (figure: Figure, svg: SVGSVGElement) => unknown) => () => {
    const svg = drawn();
    if (svg) save(figure, svg);
  };
  return (
    <span class="save" role="group" aria-label={t("charts.save", { title: figure.title })}>
      <button type="button" onClick={withDrawing(saveSvg)}>SVG</button>
      <button type="button" onClick={withDrawing((each, svg) => void savePng(each, svg))}>PNG</button>
      <button type="button" onClick={() => saveCsv(figure)}>CSV</button>
    </span>
  );
}

/** The table behind the chart, made when it is opened. */
function FigureTable({ figure }: { figure: Figure }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("charts.table")}</summary>
      {open && <Table figure={figure} />}
    </details>
  );
}

function Table({ figure }: { figure: Figure }) {
  return (
      <div class="figure-table">
        <table aria-label={figure.title}>
          <thead>
            <tr>
              {figure.columns.map((column) => (
                <th scope="col" key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figure.rows.map((row, index) => (
              <tr key={index} onClick={() => choose(choiceOf(row.target))}>
                {row.cells.map((cell, column) => (
                  <td key={column}>{readable(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
  );
}

/** Numbers stand in the cells as a spreadsheet wants them. */
function readable(cell: string): string {
  return /^-?\d{5,}(\.\d+)?$/.test(cell) ? grouped(cell) : cell;
}

export function choiceOf({ kind, index }: Target): Choice {
  return kind === "keyword" ? { kind, term: termOf(index), occurrence: 0 } : { kind, index };
}

function termOf(index: number): string {
  return result.value?.analysis.keywords[index]?.term ?? "";
}

function isTarget(target: Target, chosen: Choice): boolean {
  if (chosen.kind === "keyword") return target.kind === "keyword" && termOf(target.index) === chosen.term;
  return target.kind === chosen.kind && target.index === chosen.index;
}
