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
  vm.runInContext(`${dataBlock(html, 'worker')}\n;globalThis.bindgen = wasm_bindgen;`, scope);
  scope.bindgen.initSync({ module: wasm });
  return new scope.bindgen.Session();
}
