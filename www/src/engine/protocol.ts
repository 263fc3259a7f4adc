// The messages between the page and its worker.

import type { Figure } from "../generated/Figure";
import type { PackedAnalysis } from "./unpack";

/** The steps of an analysis, in their order. */
export const phases = ["text", "outline", "words", "quantities", "keywords"] as const;
export type Phase = (typeof phases)[number];

export type Language = "zh" | "en";

/** What the engine may be told about a text. Empty means its defaults. */
export type AnalysisOptions = Record<string, unknown>;

export type Request =
  | { type: "start"; module: WebAssembly.Module }
  | { type: "analyze"; id: number; text: string; options: AnalysisOptions }
  | { type: "figures"; id: number; language: Language; width: number };

export type Reply =
  | { type: "ready" }
  | { type: "progress"; id: number; phase: Phase }
  | { type: "result"; id: number; analysis: PackedAnalysis }
  | { type: "figures"; id: number; figures: Figure[] }
  | { type: "error"; id: number | null; error: EngineError };

/**
 * What went wrong. `trap` means that the worker can't be used any more, `start` that it never could;
 * all other codes are the engine's own words about one job.
 */
export interface EngineError {
  code: string;
  message: string;
}
