// The worker: unpacks the engine, then answers one request after the other. It holds the last analysis for its figures.
// The wasm-bindgen glue stands before this script in the same blob and defines `wasm_bindgen`.

import type { Analysis } from "./generated/Analysis";
import type { Figure } from "./generated/Figure";
import type { AnalysisOptions, EngineError, Phase, Reply, Request } from "./engine/protocol";

interface Session {
  analyze(text: string, options: AnalysisOptions, progress: (phase: Phase) => void): Analysis;
  figures(language: string, width: number): Figure[];
}

declare const wasm_bindgen: {
  (input: { module_or_path: BufferSource }): Promise<unknown>;
  Session: new () => Session;
};

let session: Session | undefined;

function reply(message: Reply): void {
  postMessage(message);
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Written into the stream by hand: WebKit can't read a blob in the worker of a page from disk. */
function unpack(packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  // A failure shows at the reading end.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  return new Response(stream.readable).arrayBuffer();
}

async function start(payload: string): Promise<void> {
  const bytes = await unpack(decodeBase64(payload));
  await wasm_bindgen({ module_or_path: bytes });
  session = new wasm_bindgen.Session();
  reply({ type: "ready" });
}

/** A trap leaves the instance unusable; an error that the engine threw on purpose has a code. */
function describe(error: unknown): EngineError {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
    return { code: "trap", message: error.message };
  }
  const { code, message } = (error ?? {}) as Partial<EngineError>;
  return { code: typeof code === "string" ? code : "trap", message: message ?? String(error) };
}

function answer(request: Exclude<Request, { type: "start" }>): Reply {
  if (!session) return { type: "error", id: request.id, error: { code: "start", message: "not started" } };
  const { id } = request;
  if (request.type === "figures") {
    return { type: "figures", id, figures: session.figures(request.language, request.width) };
  }
  const progress = (phase: Phase) => reply({ type: "progress", id, phase });
  return { type: "result", id, analysis: session.analyze(request.text, request.options, progress) };
}

addEventListener("message", (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.type === "start") {
    start(request.payload).catch((error: unknown) => {
      reply({ type: "error", id: null, error: { code: "start", message: String(error) } });
    });
    return;
  }
  try {
    reply(answer(request));
  } catch (error) {
    reply({ type: "error", id: request.id, error: describe(error) });
  }
});
