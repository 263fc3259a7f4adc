// The worker: starts the engine, then answers one request after the other. It holds the last analysis for its figures.
// The wasm-bindgen glue stands before this script in the same blob and defines `wasm_bindgen`.

import type { Figure } from "./generated/Figure";
import type { AnalysisOptions, EngineError, Phase, Reply, Request } from "./engine/protocol";
import type { PackedAnalysis } from "./engine/unpack";
import { readCodeUnits } from "./engine/units";

interface Session {
  analyze(text: string, options: AnalysisOptions, progress: (phase: Phase) => void): PackedAnalysis;
  segment(text: string): Uint32Array;
  figures(language: string, width: number): Figure[];
}

declare const wasm_bindgen: {
  (input: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  Session: new () => Session;
};

// The engine calls it by its name.
Object.assign(globalThis, { readCodeUnits });

let session: Session | undefined;

function reply(message: Reply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function start(module: WebAssembly.Module): Promise<void> {
  await wasm_bindgen({ module_or_path: module });
  session = new wasm_bindgen.Session();
  // The first cut unpacks the dictionary.
  session.segment("报告");
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
  if (request.type === "start") {
    start(request.module).catch((error: unknown) => {
      reply({ type: "error", id: null, error: { code: "start", message: String(error) } });
    });
    return;
  }
  try {
    answer(request);
  } catch (error) {
    reply({ type: "error", id: request.id, error: describe(error) });
  }
});
