// Doubtful spots of the text.

import { choose } from "../app/navigate";
import { choice, current } from "../app/state";
import type { Note } from "../generated/Note";
import { isKey, t } from "../strings";

export function NotesView() {
  const notes = current.value?.analysis.notes ?? [];
  if (notes.length === 0) return <p class="empty">{t("notes.empty")}</p>;
  const chosen = choice.value?.kind === "note" ? choice.value.index : null;
  return (
    <ol class="notes">
      {notes.map((note, index) => (
        <li key={index}>
          <button
            type="button"
            class="note"
            aria-current={chosen === index ? "true" : undefined}
            onClick={() => choose({ kind: "note", index })}
          >
            {sentence(note)}
          </button>
        </li>
      ))}
    </ol>
  );
}

export function sentence(note: Note): string {
  const key = `note.${note.code}`;
  return isKey(key) ? t(key, Object.fromEntries(note.args.entries())) : t("note.other", { code: note.code });
}
