// One chart with its title, its table and what it left out. Its marks lead to their places in the text.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { choose } from "../app/navigate";
import { choice, result, type Choice } from "../app/state";
import type { Figure } from "../generated/Figure";
import type { Target } from "../generated/Target";
import { t } from "../strings";
import { parseSvg } from "./svg";

export function FigureView({ figure }: { figure: Figure }) {
  const holder = useRef<HTMLDivElement>(null);
  const chosen = choice.value;

  useLayoutEffect(() => {
    const svg = parseSvg(figure.svg);
    if (!svg) return;
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", `${figure.title}. ${figure.description}`);
    for (const mark of svg.querySelectorAll("[data-mark]")) {
      const row = figure.rows[Number(mark.getAttribute("data-mark"))];
      if (!row) continue;
      mark.setAttribute("role", "button");
      mark.setAttribute("tabindex", "0");
      mark.setAttribute("aria-label", row.cells.filter(Boolean).join(" "));
    }
    holder.current?.replaceChildren(svg);
  }, [figure]);

  useLayoutEffect(() => {
    for (const mark of holder.current?.querySelectorAll("[data-mark]") ?? []) {
      const row = figure.rows[Number(mark.getAttribute("data-mark"))];
      mark.classList.toggle("chosen", !!row && !!chosen && isTarget(row.target, chosen));
    }
  }, [figure, chosen]);

  const follow = (event: Event) => {
    const mark = (event.target as Element).closest("[data-mark]");
    const row = mark && figure.rows[Number(mark.getAttribute("data-mark"))];
    if (row) choose(choiceOf(row.target));
  };

  return (
    <figure class="chart" id={`figure-${figure.id}`}>
      <figcaption>
        <h3>{figure.title}</h3>
        {figure.subtitle && <p class="subtitle">{figure.subtitle}</p>}
      </figcaption>
      <div
        class="plot"
        ref={holder}
        onClick={follow}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          follow(event);
        }}
      />
      {figure.left_out.length > 0 && (
        <p class="left-out">
          {t("charts.leftOut")}: {figure.left_out.join(" ")}
        </p>
      )}
      <FigureTable figure={figure} />
    </figure>
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
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
  );
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
