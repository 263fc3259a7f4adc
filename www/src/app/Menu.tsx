// A button with a box that opens below it, and closes by Escape, or when one goes on elsewhere.

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useSignalEffect, useSignal } from "@preact/signals";

export function Menu({ title, class: className = "", children }: { title: string; class?: string; children: ComponentChildren }) {
  const details = useRef<HTMLDetailsElement>(null);
  const open = useSignal(false);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  useSignalEffect(() => {
    if (!open.value) return;
    const onElsewhere = (event: Event) => {
      if (!details.current?.contains(event.target as Node)) close();
    };
    for (const type of ["pointerdown", "focusin"]) document.addEventListener(type, onElsewhere);
    return () => {
      for (const type of ["pointerdown", "focusin"]) document.removeEventListener(type, onElsewhere);
    };
  });
  return (
    <details
      ref={details}
      class={`menu ${className}`}
      onToggle={(event) => (open.value = event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open.value) return;
        // Nothing else is to close with it.
        event.stopPropagation();
        close();
        details.current?.querySelector("summary")?.focus();
      }}
    >
      <summary>{title}</summary>
      <div class="menu-body">{children}</div>
    </details>
  );
}
