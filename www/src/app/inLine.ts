// What buttons of the status line do. Most of them go when they have done it.

/** Does `work`; where the button that asked for it goes, the focus stays in the line. */
export function inLine(work: () => void): (event: Event) => void {
  return (event) => {
    const line = (event.currentTarget as Element).closest<HTMLElement>(".status");
    work();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) (line?.querySelector("button") ?? line)?.focus();
    });
  };
}
