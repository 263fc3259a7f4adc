// The engine as it is in the built file, run in Node: the shipped bytes, without a browser.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { builtFile, root } from './app.mjs';

// The page's bundler, as xtask installs it.
const { buildSync } = createRequire(new URL('www/package.json', root))('esbuild');

/** The wasm module of a built page. */
export function engineBytes(html) {
  const parts = [...html.matchAll(/<script [^>]*class="engine"[^>]*>([\s\S]*?)<\/script>/g)].map(([, part]) => part);
  if (parts.length === 0) throw new Error('the built file has no engine');
  return gunzipSync(Buffer.from(parts.join(''), 'base64'));
}

/** The worker's script of a built page. */
export function workerScript(html) {
  const block = /<script [^>]*id="worker">([\s\S]*?)<\/script>/.exec(html);
  if (!block) throw new Error('the built file has no #worker');
  return block[1];
}

/** A new Session of the shipped engine. */
export function session() {
  const html = readFileSync(builtFile, 'utf8');
  const scope = { TextDecoder, TextEncoder, WebAssembly, console, self: { addEventListener() {} }, addEventListener() {} };
  vm.createContext(scope);
  // The glue knows its options by the prototype of an object of its own realm.
  const start = '(module) => { wasm_bindgen.initSync({ module }); return new wasm_bindgen.Session(); }';
  return vm.runInContext(`${workerScript(html)}\n;${start}`, scope)(engineBytes(html));
}

/** A script that defines `unpacker.unpack`, the page's function that makes an Analysis of what `Session.analyze` hands over. */
export const unpackScript = buildSync({
  entryPoints: [fileURLToPath(new URL('www/src/engine/unpack.ts', root))],
  bundle: true, write: false, format: 'iife', globalName: 'unpacker', target: 'es2022',
}).outputFiles[0].text;

export const { unpack } = vm.runInThisContext(`${unpackScript}; unpacker`);
