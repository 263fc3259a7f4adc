// The outline as a tree.

import { choose } from "../app/navigate";
import { choice, current } from "../app/state";
import { t } from "../strings";
import { useTree } from "./useTree";

export function OutlineView() {
  const shown = current.value;
  const tree = useTree(shown);
  if (!shown || shown.roots.length === 0) return <p class="empty">{t("outline.empty")}</p>;
  const chosen = choice.value?.kind === "heading" ? choice.value.index : null;

  const branch = (indices: number[]) =>
    indices.map((index, position) => {
      const entry = shown.analysis.outline[index];
      const below = shown.children[index] ?? [];
      const open = tree.isOpen(index);
      if (!entry) return null;
      return (
        <li
          key={index}
          role="treeitem"
          id={`outline-${index}`}
          class={entry.kind}
          aria-level={entry.level}
          aria-setsize={indices.length}
          aria-posinset={position + 1}
          aria-selected={chosen === index}
          {...(below.length ? { "aria-expanded": open } : {})}
          tabIndex={tree.focused === index ? 0 : -1}
          onFocus={(event) => {
            event.stopPropagation();
            tree.focus(index);
          }}
        >
          <div
            class="row"
            onClick={() => {
              tree.focus(index);
              choose({ kind: "heading", index });
            }}
          >
            <span
              class={below.length ? "twist" : "twist none"}
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation();
                tree.toggle(index);
              }}
            />
            <span class="title">
              {entry.marker && <span class="marker">{entry.marker}</span>}
              {entry.title}
            </span>
            {!!shown.quantityCounts[index] && <span class="badge">{shown.quantityCounts[index]}</span>}
          </div>
          {below.length > 0 && open && <ul role="group">{branch(below)}</ul>}
        </li>
      );
    });

  return (
    <ul class="tree" role="tree" aria-label={t("outline.tree")} onKeyDown={tree.onKeyDown}>
      {branch(shown.roots)}
    </ul>
  );
}
