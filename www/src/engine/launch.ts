// Makes the worker and gives it the engine's bytes.

import { readPayload } from "./payload";
import type { Reply, Request } from "./protocol";
import { policy } from "./trusted";

export interface Launched {
  worker: Worker;
  /** What it has said while nobody listened. */
  replies: Reply[];
  /** Ends the worker and what is still being sent to it. */
  stop(): void;
}

const urls = policy("reportlens-worker", {
  createScriptURL(url) {
    if (!url.startsWith("blob:")) throw new TypeError("a worker comes from a blob");
    return url;
  },
});

/** A new worker, which answers with `ready` or an error. Throws where the browser refuses it. */
export function launch(): Launched {
  const script = document.getElementById("worker")?.textContent ?? "";
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(urls.createScriptURL(url));
  const replies: Reply[] = [];
  worker.onmessage = (event: MessageEvent<Reply>) => replies.push(event.data);
  worker.onerror = ({ message }) => replies.push({ type: "error", id: null, error: { code: "start", message } });
  const send = (request: Request) => worker.postMessage(request);
  const stopReading = readPayload((payload) => send({ type: "part", payload }), () => send({ type: "start" }));
  const stop = () => {
    stopReading();
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  return { worker, replies, stop };
}
