// Small drawings on buttons.

const paths = {
  copy: "M6 6V3.5h7.5V11H11M2.5 6H10v7.5H2.5z",
  check: "M3 8.5l3.5 3.5L13 4.5",
  open: "M3 8h10M8 3v10",
  close: "M3 8h10",
  up: "M3.5 10L8 5.5l4.5 4.5",
  down: "M3.5 6L8 10.5 12.5 6",
  cross: "M4 4l8 8M12 4l-8 8",
  auto: "M8 2.5a5.5 5.5 0 100 11zM8 2.5a5.5 5.5 0 010 11",
  light: "M8 5a3 3 0 100 6 3 3 0 000-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  dark: "M13.5 9.5A6 6 0 016.5 2.5a6 6 0 107 7z",
  help: "M5.5 6a2.5 2.5 0 115 0c0 1.8-2.5 2-2.5 3.8M8 12v1.2",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
