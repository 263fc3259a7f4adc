// A short message with a way back.

import { t } from "../strings";
import { Icon } from "./Icon";
import { undo, undoable } from "./session";

export function Toast() {
  const kept = undoable.value;
  return (
    <div class="toast-place" role="status">
      {kept && (
        <div class="toast">
          <span>{t(`undo.${kept.reason}`)}</span>
          <button type="button" id="undo" onClick={undo}>{t("action.undo")}</button>
          <button type="button" class="icon" aria-label={t("action.close")} onClick={() => (undoable.value = null)}><Icon name="cross" /></button>
        </div>
      )}
    </div>
  );
}
