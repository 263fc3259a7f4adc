// The page around jieba-wasm: no more than the steps that the product's page takes to start its engine, by the same code.

import { launch } from '../../www/src/engine/launch';

launch().worker.onmessage = () => (document.documentElement.dataset.state = 'ready');
