// jieba-wasm as a worker, bundled to one classic script: the same steps that the product's worker takes, by the same code.

import init, { cut, initSync } from 'jieba-wasm/web';
import { Incoming } from '../../www/src/engine/incoming';

self.peer = { cut, initSync };

async function start(module) {
  await init({ module_or_path: module });
  cut('准备就绪', true);
}

let incoming;

self.onmessage = async ({ data }) => {
  incoming ??= new Incoming(start);
  if (data.type === 'part') incoming.write(data.payload);
  else if (data.type === 'start') incoming.close().then(() => self.postMessage({ type: 'ready' }));
};
