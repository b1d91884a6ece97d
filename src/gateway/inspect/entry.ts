import type { AuditEntry } from '../../audit/record.ts'
import type { Finding } from '../../core/finding.ts'
import type { Passage, Ruling } from '../passage.ts'
import { plainName } from './own-rules.ts'
import type { Subject } from './subject.ts'

/** What became of a message, and why. */
export type Outcome = {
  ruling: Ruling
  decision: AuditEntry['decision']
  findings: readonly Finding[]
  complete: boolean
  /** Strings of the message that hold bytes, which were not scanned. */
  binaries: number
}

/** What the log keeps of a message: names, ids and numbers. */
export function entryOf(
  passage: Passage,
  subject: Subject,
  { decision, findings, complete, binaries }: Outcome,
  labels: Readonly<Record<string, string>>,
  scanMs: number,
): AuditEntry {
  return {
    correlation_id: passage.correlationId,
    client: plainName(passage.client),
    upstream: passage.upstream,
    direction: passage.direction,
    method: plainName(subject.method),
    ...(subject.tool === undefined ? {} : { tool: plainName(subject.tool) }),
    decision,
    scan_point: subject.point,
    rule_ids: findings.map(({ rule_id }) => rule_id),
    severities: findings.map(({ severity }) => severity),
    confidences: findings.map(({ confidence }) => confidence),
    complete,
    bytes: passage.bytes,
    scan_ms: Number(scanMs.toFixed(2)),
    ...(binaries === 0 ? {} : { binaries }),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
  }
}
