import type { Detection, Evidence } from '../core/detector.ts'
import type { Finding } from '../core/finding.ts'

export type IsSuppressed = (finding: Finding) => boolean

/**
 * A detection without the evidence that the configuration leaves out. Its risk was that of the evidence
 * together and cannot be divided, so where any is left out, the risk is that of the rest.
 */
export function suppress<D extends Detection>(
  detection: D,
  isSuppressed: IsSuppressed,
): { kept: D; suppressed: Evidence[] } {
  const suppressed = detection.evidence.filter(({ finding }) => isSuppressed(finding))
  if (suppressed.length === 0) return { kept: detection, suppressed }
  const rest = detection.evidence.filter((item) => !suppressed.includes(item))
  const risk = Math.max(0, ...rest.map(({ finding }) => finding.confidence))
  return { kept: { ...detection, evidence: weighAnew(rest), risk }, suppressed }
}

/** What was hard only beside others is soft again when too few of them are left. */
function weighAnew(evidence: readonly Evidence[]): Evidence[] {
  const groups = new Set(
    evidence.filter(({ hardWith }) => hardWith !== undefined).map(({ group }) => group),
  )
  return evidence.map((item) =>
    item.hardWith !== undefined && groups.size < item.hardWith ? { ...item, signal: 'soft' } : item,
  )
}
