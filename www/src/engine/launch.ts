// Makes a worker and gives it the engine.

import { engineModule } from "./module";
import type { Reply, Request } from "./protocol";
import { policy } from "./trusted";

export interface Launched {
  worker: Worker;
  /** What it has said while nobody listened. */
  replies: Reply[];
  /** Ends the worker. */
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
  worker.onerror = ({ message }) => replies.push(failure(message));
  engineModule().then(
    (module) => worker.postMessage({ type: "start", module } satisfies Request),
    (error: unknown) => worker.dispatchEvent(new MessageEvent("message", { data: failure(String(error)) })),
  );
  const stop = () => {
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  return { worker, replies, stop };
}

function failure(message: string): Reply {
  return { type: "error", id: null, error: { code: "start", message } };
}
