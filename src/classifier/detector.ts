import type { Detection, Detector, Evidence } from '../core/detector.ts'
import type { Sensitivity } from '../core/verdict.ts'
import { classifierRuleId, classifierRules } from './info.ts'
import type { Manifest } from './manifest.ts'
import { type Model, openModel, probability } from './model.ts'

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
    async detect(views, { deadline, signal, source, found }) {
      await loading
      if (model === undefined) return { evidence: [], risk: 0, complete: true }
      const stop = () => signal?.aborted === true || performance.now() > deadline
      const detection: Detection = { evidence: [], risk: 0, complete: true }
      for (const { text } of views.filter(({ folded }) => folded)) {
        const { logOdds, families, complete } = await model.score(text, source, stop)
        const besideRules = found === undefined ? 0 : model.manifest.beside_rules[found]
        const risk = probability(logOdds + besideRules)
        detection.evidence.push(...toEvidence(risk, families, model.manifest, options.sensitivity))
        detection.risk = Math.max(detection.risk, risk)
        detection.complete &&= complete
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
  risk: number,
  familyLogits: readonly number[],
  { labels, presets }: Manifest,
  sensitivity: Sensitivity,
): Evidence[] {
  const thresholds = presets[sensitivity]
  if (risk < thresholds.suspicious) return []
  const [, ...families] = labels
  const family = families[familyLogits.indexOf(Math.max(...familyLogits))]
  if (family === undefined) return []
  const isThreat = risk >= thresholds.threat
  return [
    {
      finding: {
        rule_id: classifierRuleId(family),
        family,
        severity: isThreat ? 'high' : 'medium',
        confidence: Number(risk.toFixed(4)),
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
