// The worker: unpacks the engine, then answers one request after the other. It holds the last analysis for its figures.
// The wasm-bindgen glue stands before this script in the same blob and defines `wasm_bindgen`.

import type { Figure } from "./generated/Figure";
import type { AnalysisOptions, EngineError, Phase, Reply, Request } from "./engine/protocol";
import type { PackedAnalysis } from "./engine/unpack";

interface Session {
  analyze(text: string, options: AnalysisOptions, progress: (phase: Phase) => void): PackedAnalysis;
  segment(text: string): Uint32Array;
  figures(language: string, width: number): Figure[];
}

declare const wasm_bindgen: {
  (input: { module_or_path: Response }): Promise<unknown>;
  Session: new () => Session;
};

let session: Session | undefined;

function reply(message: Reply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** The engine's bytes on their way: unpacked and compiled while the parts still come in. */
class Incoming {
  // Written into the stream by hand: WebKit can't read a blob in the worker of a page from disk.
  readonly #stream = new DecompressionStream("gzip");
  readonly #writer = this.#stream.writable.getWriter();
  readonly #started = this.#start();

  constructor() {
    // It is told at the end; until then nobody waits for it.
    this.#started.catch(() => {});
  }

  // A failure to write shows at the reading end.
  write(part: string): void {
    this.#writer.write(decodeBase64(part)).catch(() => {});
  }

  close(): Promise<void> {
    this.#writer.close().catch(() => {});
    return this.#started;
  }

  async #start(): Promise<void> {
    const headers = { "Content-Type": "application/wasm" };
    await wasm_bindgen({ module_or_path: new Response(this.#stream.readable, { headers }) });
    session = new wasm_bindgen.Session();
    // The first cut unpacks the dictionary.
    session.segment("报告");
  }
}

let incoming: Incoming | undefined;

function fail(error: unknown): void {
  reply({ type: "error", id: null, error: { code: "start", message: String(error) } });
}

function receive(request: Extract<Request, { type: "part" | "start" }>): void {
  incoming ??= new Incoming();
  if (request.type === "part") incoming.write(request.payload);
  else incoming.close().then(() => reply({ type: "ready" }), fail);
}

/** A trap leaves the instance unusable; an error that the engine threw on purpose has a code. */
function describe(error: unknown): EngineError {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
    return { code: "trap", message: error.message };
  }
  const { code, message } = (error ?? {}) as Partial<EngineError>;
  return { code: typeof code === "string" ? code : "trap", message: message ?? String(error) };
}

function answer(request: Extract<Request, { id: number }>): void {
  if (!session) throw new Error("not started");
  const { id } = request;
  if (request.type === "figures") {
    reply({ type: "figures", id, figures: session.figures(request.language, request.width) });
    return;
  }
  const progress = (phase: Phase) => reply({ type: "progress", id, phase });
  const analysis = session.analyze(request.text, request.options, progress);
  const { words, floats, stringEnds } = analysis;
  reply({ type: "result", id, analysis }, [words.buffer, floats.buffer, stringEnds.buffer]);
}

addEventListener("message", (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.type === "part" || request.type === "start") {
    receive(request);
    return;
  }
  try {
    answer(request);
  } catch (error) {
    reply({ type: "error", id: request.id, error: describe(error) });
  }
});
