import type {
  DetectContext,
  Detection,
  Detector,
  Evidence,
  Signal,
  View,
} from '../core/detector.ts'
import { SallyportError } from '../core/errors.ts'
import { type Finding, highestSeverity } from '../core/finding.ts'
import type { LayerStatus, ScanResult, Verdict } from '../core/verdict.ts'
import { failClosed, recommendAction } from '../policy/recommend.ts'
import { buildViews } from '../text/views.ts'
import { mergeEvidence } from './merge.ts'
import { type IsSuppressed, suppress } from './suppress.ts'

export type Detectors = { rules: Detector; classifier: Detector }

type Outcome = Detection & { status: LayerStatus; milliseconds: number }

/**
 * Runs both detectors over the views of a text and joins what they say into one answer. Suppressed
 * findings are out of its verdict, severity and risk, and counted.
 */
export async function scanText(
  text: string,
  detectors: Detectors,
  context: DetectContext,
  isSuppressed: IsSuppressed = () => false,
): Promise<Omit<ScanResult, 'versions'>> {
  const started = performance.now()
  const { views, complete, read } = buildViews(text)
  const { kept: rules, suppressed } = suppress(
    await runDetector(detectors.rules, views, context),
    isSuppressed,
  )
  const { kept: classifier, suppressed: also } = suppress(
    await runDetector(detectors.classifier, views, {
      ...context,
      found: strongest(rules.evidence),
    }),
    isSuppressed,
  )
  if (context.signal?.aborted) {
    throw new SallyportError('SCAN_CANCELLED', 'the caller cancelled the scan before it ended')
  }
  const merged = mergeEvidence([...rules.evidence, ...classifier.evidence])
  const findings = merged.map(({ finding }) => finding)
  const sawAll = complete && rules.complete && classifier.complete
  const verdict = failClosed(verdictOf(merged), sawAll)
  return {
    verdict,
    risk: round(riskOf([rules, classifier], findings), 4),
    severity: highestSeverity(findings.map(({ severity }) => severity)),
    recommended_action: recommendAction(verdict),
    findings,
    suppressed: mergeEvidence([...suppressed, ...also]).length,
    complete: sawAll,
    layers: { rules: statusOf(rules, read), classifier: statusOf(classifier, read) },
    timing_ms: {
      total: round(performance.now() - started, 2),
      rules: round(rules.milliseconds, 2),
      classifier: round(classifier.milliseconds, 2),
    },
  }
}

/** One broken detector must not take the other's answer along: it counts as text not seen. */
async function runDetector(
  detector: Detector,
  views: readonly View[],
  context: DetectContext,
): Promise<Outcome> {
  const started = performance.now()
  const outcome = (status: LayerStatus, detection: Detection): Outcome => ({
    ...detection,
    status,
    milliseconds: performance.now() - started,
  })
  try {
    const status = await detector.ready()
    const detection = await detector.detect(views, context)
    return outcome(detection.complete ? status : 'incomplete', detection)
  } catch {
    // The cause may quote the text, so it goes nowhere; `failed` and `complete: false` say enough.
    return outcome('failed', { evidence: [], risk: 0, complete: false })
  }
}

/** Where there was no room for the text itself, or for what stands in it encoded, no detector saw all. */
function statusOf({ status }: Outcome, read: boolean): LayerStatus {
  return status === 'ok' && !read ? 'incomplete' : status
}

/** The higher of what the detectors say of the text and of what their findings say. */
function riskOf(detections: readonly Detection[], findings: readonly Finding[]): number {
  return Math.max(
    ...detections.map(({ risk }) => risk),
    ...findings.map(({ confidence }) => confidence),
  )
}

function verdictOf(evidence: readonly Evidence[]): Verdict {
  const signal = strongest(evidence)
  if (signal === undefined) return 'safe'
  return signal === 'hard' ? 'threat' : 'suspicious'
}

function strongest(evidence: readonly Evidence[]): Signal | undefined {
  return evidence.find(({ signal }) => signal === 'hard')?.signal ?? evidence[0]?.signal
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
