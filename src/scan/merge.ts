import type { Evidence } from '../core/detector.ts'
import { severityRank } from '../core/finding.ts'

/** Keeps the best evidence of each rule and of each group, strongest first. */
export function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<string, Evidence>()
  for (const item of [...evidence].sort(byStrength)) {
    if (!best.has(item.group)) best.set(item.group, item)
  }
  return [...best.values()]
}

function byStrength(a: Evidence, b: Evidence): number {
  return (
    b.finding.confidence - a.finding.confidence ||
    severityRank(b.finding.severity) - severityRank(a.finding.severity) ||
    (a.finding.rule_id < b.finding.rule_id ? -1 : 1)
  )
}
