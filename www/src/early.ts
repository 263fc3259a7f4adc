// Runs before anything else in the file is read: a worker starts, and the engine is unpacked and compiled, while the browser
// reads the rest. The page's own script takes over from here.

import { launch, type Launched } from "./engine/launch";

export interface Early {
  launch: typeof launch;
  /** The first worker, until it is taken; null where there could be none. */
  first: Launched | null;
}

declare global {
  var reportlensEarly: Early;
}

function first(): Launched | null {
  try {
    return launch();
  } catch {
    // The page tries again, and says what is wrong.
    return null;
  }
}

globalThis.reportlensEarly = { launch, first: first() };
