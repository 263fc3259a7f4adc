// jieba-wasm as a worker, bundled to one classic script: the same steps that the product's worker takes.

import { cut, initSync } from 'jieba-wasm/web';

self.peer = { cut, initSync };

self.onmessage = ({ data }) => {
  if (data.type !== 'start') return;
  initSync({ module: data.module });
  cut('准备就绪', true);
  self.postMessage({ type: 'ready' });
};
