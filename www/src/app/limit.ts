// What of the report a view is limited to. Another report is shown whole.

import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { reportNumber } from "./state";

export interface Limit<Value> {
  /** What was chosen for this report, or else `whole`. */
  readonly chosen: ReadonlySignal<Value>;
  choose(value: Value): void;
}

export function limit<Value>(whole: Value): Limit<Value> {
  const last = signal({ value: whole, report: 0 });
  return {
    chosen: computed(() => (last.value.report === reportNumber.value ? last.value.value : whole)),
    choose: (value) => (last.value = { value, report: reportNumber.value }),
  };
}
