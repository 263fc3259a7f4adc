// jieba-wasm as a worker, bundled to one classic script: the same steps that the product's worker takes.

import { cut, initSync } from 'jieba-wasm/web';

async function unpack(payload) {
  const bytes = Uint8Array.fromBase64?.(payload) ?? Uint8Array.from(atob(payload), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

self.peer = { cut, initSync };

self.onmessage = async ({ data }) => {
  if (data.type !== 'start') return;
  initSync({ module: await unpack(data.payload) });
  cut('准备就绪', true);
  self.postMessage({ type: 'ready' });
};
