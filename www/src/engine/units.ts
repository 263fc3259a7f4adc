/** Copies the UTF-16 code units of a text into `units`, which has as many places. */
export function readCodeUnits(text: string, units: Uint16Array): void {
  for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at);
}
