// The engine as it is in the built file, run in Node: the shipped bytes, without a browser.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import vm from 'node:vm';
import { builtFile } from './app.mjs';

function dataBlock(html, id) {
  const block = new RegExp(`<script [^>]*id="${id}"[^>]*>([\\s\\S]*?)</script>`).exec(html);
  if (!block) throw new Error(`the built file has no #${id}`);
  return block[1];
}

/** A new Session of the shipped engine. */
export function session() {
  const html = readFileSync(builtFile, 'utf8');
  const wasm = gunzipSync(Buffer.from(dataBlock(html, 'engine'), 'base64'));
  const scope = { TextDecoder, TextEncoder, WebAssembly, console, self: { addEventListener() {} }, addEventListener() {} };
  vm.createContext(scope);
  // The glue knows its options by the prototype of an object of its own realm.
  const start = '(module) => { wasm_bindgen.initSync({ module }); return new wasm_bindgen.Session(); }';
  return vm.runInContext(`${dataBlock(html, 'worker')}\n;${start}`, scope)(wasm);
}
