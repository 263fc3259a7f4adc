// The engine's bytes on their way into the worker: unpacked and compiled while the parts still come in.

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Parts of a gzipped wasm module, each as base64. `start` gets the module as a response that is still coming in. */
export class Incoming {
  // Written into the stream by hand: WebKit can't read a blob in the worker of a page from disk.
  readonly #stream = new DecompressionStream("gzip");
  readonly #writer = this.#stream.writable.getWriter();
  readonly #started: Promise<unknown>;

  constructor(start: (module: Response) => Promise<unknown>) {
    const headers = { "Content-Type": "application/wasm" };
    this.#started = start(new Response(this.#stream.readable, { headers }));
    // It is told at the end; until then nobody waits for it.
    this.#started.catch(() => {});
  }

  // A failure to write shows at the reading end.
  write(part: string): void {
    this.#writer.write(decodeBase64(part)).catch(() => {});
  }

  /** Says that all parts are there; settles as `start` does. */
  close(): Promise<unknown> {
    this.#writer.close().catch(() => {});
    return this.#started;
  }
}
