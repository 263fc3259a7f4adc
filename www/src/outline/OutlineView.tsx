// The outline as a tree.

import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import { CopyButton } from "../app/CopyButton";
import { Icon } from "../app/Icon";
import { sectionAt, type Model } from "../app/model";
import { choose } from "../app/navigate";
import { SearchBox } from "../app/SearchBox";
import { choice, current, reading } from "../app/state";
import { useWindow } from "../app/useWindow";
import { count, t } from "../strings";
import { nameParts } from "./entryName";
import { markdown } from "./markdown";
import { useTree, type Tree } from "./useTree";
import { visibleLines, type Line } from "./visible";

/** Height of a line where there are too many to draw them all; styles/outline.css says the same. */
const LINE = 32;

const filter = signal("");

export function OutlineView() {
  const shown = current.value;
  const tree = useTree(shown);
  if (!shown || shown.roots.length === 0) return <p class="empty">{t("outline.empty")}</p>;
  return <OutlineTree shown={shown} tree={tree} />;
}

function OutlineTree({ shown, tree }: { shown: Model; tree: Tree }) {
  const wanted = filter.value.trim();
  const lines = useMemo(() => visibleLines(shown, tree.closed, wanted), [shown, tree.closed, wanted]);
  const { frame, first, last, onScroll, reveal } = useWindow<HTMLDivElement>(lines.length, LINE);
  const whole = first === 0 && last === lines.length;
  const here = sectionAt(shown.analysis, reading.value);
  const chosen = choice.value?.kind === "heading" ? choice.value.index : null;

  const bringIntoSight = (index: number) => {
    const element = document.getElementById(`outline-${index}`);
    if (element) element.scrollIntoView({ block: "nearest" });
    else reveal(lines.findIndex((line) => line.index === index));
  };
  // The tree follows the reader through the source, unless they are busy in the tree itself.
  useEffect(() => {
    if (here !== null && frame.current && !frame.current.matches(":hover, :focus-within")) bringIntoSight(here);
  }, [here]);
  useLayoutEffect(() => {
    if (chosen !== null) bringIntoSight(chosen);
  }, [chosen]);
  useLayoutEffect(() => {
    if (!tree.moves) return;
    bringIntoSight(tree.focused);
    document.getElementById(`outline-${tree.focused}`)?.focus({ preventScroll: true });
  }, [tree.moves]);

  const focused = lines.some((line) => line.index === tree.focused) ? tree.focused : lines[0]?.index;
  return (
    <>
      <Toolbar shown={shown} tree={tree} />
      <div
        class={whole ? "tree" : "tree fixed"}
        role="tree"
        aria-label={t("outline.tree")}
        ref={frame}
        onScroll={onScroll}
        onKeyDown={(event) => tree.onKeyDown(event, lines)}
      >
        {first > 0 && <div role="none" style={{ height: `${first * LINE}px` }} />}
        {lines.slice(first, last).map((line) => (
          <Entry
            key={line.index}
            shown={shown}
            tree={tree}
            line={line}
            chosen={chosen === line.index}
            here={here === line.index}
            focusable={focused === line.index}
          />
        ))}
        {last < lines.length && <div role="none" style={{ height: `${(lines.length - last) * LINE}px` }} />}
      </div>
      {lines.length === 0 && <p class="empty">{t("outline.none")}</p>}
    </>
  );
}

function Toolbar({ shown, tree }: { shown: Model; tree: Tree }) {
  return (
    <div class="line outline-bar">
      <SearchBox id="outline-filter" words={filter} label={t("outline.filter")} />
      <button
        type="button"
        class="icon"
        aria-label={t(tree.closed.size ? "outline.openAll" : "outline.closeAll")}
        title={t(tree.closed.size ? "outline.openAll" : "outline.closeAll")}
        onClick={tree.closed.size ? tree.openAll : tree.closeAll}
      >
        <Icon name={tree.closed.size ? "open" : "close"} />
      </button>
      <CopyButton id="outline-copy" label={t("outline.copy")} content={() => markdown(shown.analysis)} />
    </div>
  );
}

interface EntryProps {
  shown: Model;
  tree: Tree;
  line: Line;
  chosen: boolean;
  here: boolean;
  focusable: boolean;
}

function Entry({ shown, tree, line, chosen, here, focusable }: EntryProps) {
  const { index } = line;
  const entry = shown.analysis.outline[index];
  if (!entry) return null;
  const [sign, title] = nameParts(entry);
  const numbers = shown.quantityCounts[index] ?? 0;
  const notes = shown.noteCounts[index] ?? 0;
  const share = Math.round(100 * (shown.shares[index] ?? 0));
  const facts = [
    t("outline.size", { n: entry.section_end - entry.start, share }),
    numbers ? t("outline.numbers", { n: numbers }) : "",
    notes ? t("outline.notes", { n: notes }) : "",
  ].filter(Boolean);
  return (
    <div
      role="treeitem"
      id={`outline-${index}`}
      class={`entry ${entry.kind}${here ? " here" : ""}`}
      aria-level={line.level}
      aria-setsize={line.siblings}
      aria-posinset={line.position}
      aria-selected={chosen}
      {...(line.open === null ? {} : { "aria-expanded": line.open })}
      {...(here ? { "aria-current": "location" as const } : {})}
      tabIndex={focusable ? 0 : -1}
      title={`${sign}${title}\n${facts.join(" · ")}`}
      style={{ "--depth": Math.min(line.level - 1, 8) }}
      onClick={() => {
        tree.focus(index);
        choose({ kind: "heading", index });
      }}
    >
      <span
        class={line.open === null ? "twist none" : "twist"}
        aria-hidden="true"
        onClick={(event) => {
          if (line.open === null) return;
          event.stopPropagation();
          tree.toggle(index);
        }}
      />
      <span class="title">
        {sign && <span class="marker">{sign}</span>}
        {title}
      </span>
      {notes > 0 && <span class="badge note-badge" aria-hidden="true">{`⚠ ${count(notes)}`}</span>}
      {line.level === 1 && <span class="share" aria-hidden="true" style={{ "--share": shown.shares[index] ?? 0 }} />}
      <span class="badge" aria-hidden="true">{numbers ? count(numbers) : ""}</span>
      <span class="visually-hidden">{facts.join(", ")}</span>
    </div>
  );
}
