// What was cleared or replaced, with a way back.

import { t } from "../strings";
import { Icon } from "./Icon";
import { inLine } from "./inLine";
import { undo, undoable } from "./session";

export function Undo() {
  const kept = undoable.value;
  return (
    <span class="undo" role="status">
      {kept && (
        <>
          <span>{t(`undo.${kept.reason}`)}</span>
          <button type="button" id="undo" onClick={inLine(undo)}>{t("action.undo")}</button>
          <button type="button" class="icon" aria-label={t("action.close")} onClick={inLine(() => (undoable.value = null))}>
            <Icon name="cross" />
          </button>
        </>
      )}
    </span>
  );
}
