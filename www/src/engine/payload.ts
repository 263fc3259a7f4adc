// The engine's packed bytes, which stand in the page in parts, so that they are unpacked while the browser reads the file.

/**
 * Calls `part` with each part in order, those that are yet to be read as soon as they are there, and then `end`: behind the
 * part that is marked as the last, or where the file ends without it.
 */
export function readPayload(part: (base64: string) => void, end: () => void): void {
  const parts = document.getElementsByClassName("engine");
  let sent = 0;
  const observer = new MutationObserver(forward);
  function stop(): void {
    observer.disconnect();
    document.removeEventListener("readystatechange", forward);
    end();
  }
  function forward(): void {
    const reading = document.readyState === "loading";
    for (; sent < parts.length; sent++) {
      const next = parts[sent];
      // What the parser has not left yet may be half of a part.
      if (!next || (reading && !next.nextSibling)) return;
      part(next.textContent ?? "");
      if (next.hasAttribute("data-last")) return stop();
    }
    if (!reading) stop();
  }
  // The body may not be there yet.
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("readystatechange", forward);
  forward();
}
