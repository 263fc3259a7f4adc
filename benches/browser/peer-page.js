// The page around jieba-wasm: no more than the steps that the product's page takes to start its engine, by the same code.

import { readPayload } from '../../www/src/engine/payload';

const blob = new Blob([document.getElementById('worker').textContent], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(blob));
worker.onmessage = () => (document.documentElement.dataset.state = 'ready');
readPayload((payload) => worker.postMessage({ type: 'part', payload }), () => worker.postMessage({ type: 'start' }));
