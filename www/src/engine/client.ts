// The page's side of the worker: one job at a time, the newest wins, a broken worker is replaced.

import type { Analysis } from "../generated/Analysis";
import type { Figure } from "../generated/Figure";
import type { Launched } from "./launch";
import type { AnalysisOptions, EngineError, Language, Phase, Reply, Request } from "./protocol";
import { unpack } from "./unpack";

/** The engine has to say that it is ready within this time. */
const START_LIMIT_MS = 30_000;
/** A running job that a newer one outdates is waited for so long before its worker is replaced. */
const PATIENCE_MS = 400;

export interface Job {
  id: number;
  text: string;
  options: AnalysisOptions;
}

export interface EngineEvents {
  ready(): void;
  progress(phase: Phase): void;
  result(analysis: Analysis, job: Job): void;
  /** `job` is null where the engine itself could not start. After a `trap` a fresh worker is already starting. */
  failed(error: EngineError, job: Job | null): void;
}

interface Running {
  job: Job;
  since: number;
}

export class Engine {
  #launched: Launched | null = null;
  #ready = false;
  #startTimer = 0;
  #impatience = 0;
  #lastId = 0;
  #running: Running | null = null;
  #waiting: Job | null = null;
  /** The job whose analysis the worker holds, so that it can draw its figures. */
  #held: number | null = null;
  #figures = new Map<number, (figures: Figure[] | null) => void>();

  constructor(private readonly events: EngineEvents) {}

  /** Starts the worker, replacing the one there was. */
  start(): void {
    this.#stop();
    try {
      const early = globalThis.reportlensEarly;
      const launched = early.first ?? early.launch();
      early.first = null;
      this.#launched = launched;
      this.#startTimer = window.setTimeout(() => {
        this.#broken({ code: "start", message: `not ready after ${START_LIMIT_MS / 1000} s` });
      }, START_LIMIT_MS);
      this.#listen(launched);
    } catch (error) {
      this.#broken({ code: "start", message: String(error) });
    }
  }

  #listen(launched: Launched): void {
    const { worker, replies } = launched;
    worker.onmessage = (event: MessageEvent<Reply>) => {
      if (launched === this.#launched) this.#receive(event.data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (launched === this.#launched) this.#broken({ code: "trap", message: event.message });
    };
    for (const reply of replies) this.#receive(reply);
  }

  /** Analyses `text` as soon as may be; an older text that still waits or runs is dropped. */
  analyze(text: string, options: AnalysisOptions): void {
    this.#waiting = { id: ++this.#lastId, text, options };
    window.clearTimeout(this.#impatience);
    if (this.#running) {
      const spent = performance.now() - this.#running.since;
      this.#impatience = window.setTimeout(() => this.start(), Math.max(0, PATIENCE_MS - spent));
    } else {
      this.#next();
    }
  }

  /** Stops all work. What was analysed before stays with the page, but its figures are gone. */
  cancel(): void {
    this.#waiting = null;
    if (this.#running) this.start();
  }

  /** The figures of the last analysis; null where the worker no longer has it. */
  figures(language: Language, width: number): Promise<Figure[] | null> {
    if (this.#held === null || this.#running) return Promise.resolve(null);
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#figures.set(id, resolve);
      this.#send({ type: "figures", id, language, width });
    });
  }

  #send(request: Request): void {
    this.#launched?.worker.postMessage(request);
  }

  #stop(): void {
    window.clearTimeout(this.#startTimer);
    window.clearTimeout(this.#impatience);
    this.#launched?.stop();
    this.#launched = null;
    this.#ready = false;
    this.#running = null;
    this.#held = null;
    this.#dropFigures();
  }

  #dropFigures(): void {
    for (const resolve of this.#figures.values()) resolve(null);
    this.#figures.clear();
  }

  #next(): void {
    if (!this.#ready || this.#running || !this.#waiting) return;
    const job = this.#waiting;
    this.#waiting = null;
    this.#held = null;
    this.#dropFigures();
    this.#running = { job, since: performance.now() };
    this.#send({ type: "analyze", ...job });
  }

  /** The job that `id` names, if it still runs; it is over then. */
  #finish(id: number | null): Job | null {
    const job = this.#running?.job;
    if (!job || job.id !== id) return null;
    this.#running = null;
    window.clearTimeout(this.#impatience);
    return job;
  }

  #receive(reply: Reply): void {
    switch (reply.type) {
      case "ready":
        window.clearTimeout(this.#startTimer);
        this.#ready = true;
        this.events.ready();
        this.#next();
        break;
      case "progress":
        if (this.#running?.job.id === reply.id && !this.#waiting) this.events.progress(reply.phase);
        break;
      case "result": {
        const job = this.#finish(reply.id);
        if (job) this.#held = job.id;
        if (job && !this.#waiting) this.events.result(unpack(reply.analysis, job.text), job);
        this.#next();
        break;
      }
      case "figures":
        this.#figures.get(reply.id)?.(reply.figures);
        this.#figures.delete(reply.id);
        break;
      case "error":
        this.#failed(reply.id, reply.error);
        break;
    }
  }

  #failed(id: number | null, error: EngineError): void {
    if (error.code === "trap" || error.code === "start") {
      this.#broken(error);
      return;
    }
    const figures = id === null ? undefined : this.#figures.get(id);
    if (figures && id !== null) {
      this.#figures.delete(id);
      figures(null);
      return;
    }
    const job = this.#finish(id);
    if (job && !this.#waiting) this.events.failed(error, job);
    this.#next();
  }

  /** The worker is of no use any more. One that had started is replaced; one that never did is given up. */
  #broken(error: EngineError): void {
    const hadStarted = this.#ready;
    const job = this.#running?.job ?? null;
    if (hadStarted) this.start();
    else this.#stop();
    this.events.failed(hadStarted ? error : { ...error, code: "start" }, job);
  }
}
