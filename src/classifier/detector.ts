import type { Detection, Detector, Evidence } from '../core/detector.ts'
import type { Sensitivity } from '../core/verdict.ts'
import { classifierRuleId, classifierRules } from './info.ts'
import type { Manifest } from './manifest.ts'
import { type Model, openModel, type Score } from './model.ts'

export type ClassifierOptions = {
  /** Folder with model.onnx, tokenizer.json and manifest.json. */
  folder: string
  threads: number
  /** Which pair of the manifest's thresholds holds. */
  sensitivity: Sensitivity
  /** Told once why the classifier cannot be used. */
  onUnavailable: (reason: string) => void
}

/** The classifier layer. Loading starts at once, and failing to load is an answer, not an exception. */
export function createClassifierDetector(options: ClassifierOptions): Detector {
  let model: Model | undefined
  const loading = openModel(options.folder, options.threads).then(
    (opened) => {
      model = opened
    },
    (cause) => options.onUnavailable(describe(cause)),
  )
  return {
    layer: 'classifier',
    version: () => model?.manifest.name ?? null,
    ready: async () => {
      await loading
      return model === undefined ? 'unavailable' : 'ok'
    },
    rules: () => (model === undefined ? [] : classifierRules(model.manifest)),
    async detect(views, { deadline, signal, source }) {
      await loading
      if (model === undefined) return { evidence: [], risk: 0, complete: true }
      const stop = () => signal?.aborted === true || performance.now() > deadline
      const detection: Detection = { evidence: [], risk: 0, complete: true }
      for (const { text } of views.filter(({ folded }) => folded)) {
        const score = await model.score(text, source, stop)
        detection.evidence.push(...toEvidence(score, model.manifest, options.sensitivity))
        detection.risk = Math.max(detection.risk, score.risk)
        detection.complete &&= score.complete
      }
      return detection
    },
    async close() {
      await loading
      await model?.close()
    },
  }
}

function toEvidence(
  score: Score,
  { labels, presets }: Manifest,
  sensitivity: Sensitivity,
): Evidence[] {
  const thresholds = presets[sensitivity]
  if (score.risk < thresholds.suspicious) return []
  const [, ...families] = labels
  const family = families[score.families.indexOf(Math.max(...score.families))]
  if (family === undefined) return []
  const isThreat = score.risk >= thresholds.threat
  return [
    {
      finding: {
        rule_id: classifierRuleId(family),
        family,
        severity: isThreat ? 'high' : 'medium',
        confidence: Number(score.risk.toFixed(4)),
        layer: 'classifier',
      },
      signal: isThreat ? 'hard' : 'soft',
      group: classifierRuleId(family),
    },
  ]
}

/** Our own messages and load errors speak of files and versions; no scanned text exists yet. */
function describe(cause: unknown): string {
  const [line = 'unknown reason'] = String(cause instanceof Error ? cause.message : cause).split(
    '\n',
  )
  return line
}
