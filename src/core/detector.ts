import type { Finding, Layer } from './finding.ts'
import type { RuleInfo } from './rule-info.ts'
import type { LayerStatus, Source } from './verdict.ts'

/** One rendering of the text. `steps` names the chain that made it; empty for the text as it came. */
export type View = {
  text: string
  steps: readonly string[]
  /** Whether it reads as prose, folded: what a classifier may judge. */
  folded: boolean
  /** Whether pieces were put together that may not belong together: quotation marks mean nothing there. */
  guessed: boolean
  /** Whether it holds what the text's reader would not have been shown. */
  concealed: boolean
  /** The same text without what it forbids to do, or undefined when it forbids nothing. */
  meant(): string | undefined
  /** The same text without what it quotes, or undefined when there is nothing of the kind. */
  unquoted(): string | undefined
  /** The same text without what it quotes, nor what it says that others may ask; undefined as above. */
  unreported(): string | undefined
}

/** `hard` alone makes a threat, `soft` alone makes a text suspicious. */
export type Signal = 'hard' | 'soft'

/** A finding with what it is worth for the verdict, decided by the detector that made it. */
export type Evidence = {
  finding: Finding
  signal: Signal
  /** Where it is hard only together with others of its kind: how many groups of them that takes. */
  hardWith?: number
  /** Findings of one group mean the same thing; only the best is reported. */
  group: string
}

export type Detection = {
  evidence: Evidence[]
  /** Calibrated probability that the text attacks its reader, as far as this detector can tell. */
  risk: number
  /** False when the deadline came before the whole text was seen. */
  complete: boolean
}

export type DetectContext = {
  /** `performance.now()` in milliseconds after which the detector stops and says so. */
  deadline: number
  signal: AbortSignal | undefined
  /** Where the text came from: what is a wish in a prompt may be an attack in a tool's result. */
  source: Source
  /** The strongest signal of the detectors before this one, if there was any. */
  found?: Signal | undefined
}

/** Anything that turns views into evidence. Shared code never asks which one it is. */
export type Detector = {
  layer: Layer
  /** Version of the rules or the model; null when there is none. */
  version(): string | null
  /** Resolves when it is known whether the detector can be used. */
  ready(): Promise<LayerStatus>
  detect(views: readonly View[], context: DetectContext): Promise<Detection>
  rules(): readonly RuleInfo[]
  close(): Promise<void>
}
