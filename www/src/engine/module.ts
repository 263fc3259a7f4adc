// The engine's wasm module: inflated and compiled while the parts of it that stand in the page still come in. The page does
// this itself, as a worker takes longer to start than that; and what is compiled once starts every worker that follows.

import { readPayload } from "./payload";

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Rejects where the bytes are damaged or the browser lacks what this needs. */
async function compile(): Promise<WebAssembly.Module> {
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  // A failure to write shows at the reading end.
  const ignore = () => {};
  readPayload(
    (part) => writer.write(decodeBase64(part)).catch(ignore),
    () => writer.close().catch(ignore),
  );
  const response = new Response(stream.readable, { headers: { "Content-Type": "application/wasm" } });
  return WebAssembly.compileStreaming(response);
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** The module; compiled at the first call, and again after a failure. */
export function engineModule(): Promise<WebAssembly.Module> {
  compiled ??= compile().catch((error: unknown) => {
    compiled = undefined;
    throw error;
  });
  return compiled;
}
