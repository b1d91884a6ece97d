import { resolve } from 'node:path'
import * as z from 'zod'
import { type Severity, severityRank } from '../core/finding.ts'
import { AUDIT_CODES, type AuditCode, ruleOf } from './codes.ts'
import type { AuditFinding } from './report.ts'

const Code = z
  .enum(AUDIT_CODES as [AuditCode, ...AuditCode[]])
  .refine((code) => ruleOf(code).isSecret !== true, {
    error: 'expected a finding that is about no secret: a secret is revoked, not accepted',
  })

/** One finding that somebody has looked at and lives with for a while. */
export const Accepted = z.strictObject({
  code: Code,
  server: z.string().min(1).optional().describe('Only of this server'),
  file: z.string().min(1).optional().describe('Only in this file; counted from the baseline'),
  reason: z.string().trim().min(1, 'expected why this risk is taken'),
  until: z.iso.date('expected a day like 2027-01-31').describe('Its last day, by UTC'),
})
export type Accepted = z.infer<typeof Accepted>

export const Baseline = z.strictObject({ accepted: z.array(Accepted).default([]) })

export type Judged = {
  findings: AuditFinding[]
  accepted: number
  /** What is wrong with the entries themselves: they have ended, or accept nothing. */
  warnings: string[]
}

/** Takes out what the entries accept on this day (ISO, UTC). Paths of entries are absolute. */
export function applyBaseline(
  findings: readonly AuditFinding[],
  entries: readonly Accepted[],
  day: string,
): Judged {
  const current = entries.filter(({ until }) => day <= until)
  const left = findings.filter(
    (finding) => ruleOf(finding.code).isSecret || !current.some((entry) => accepts(entry, finding)),
  )
  const warnings = entries.flatMap((entry, index) => {
    const name = `baseline: entry ${index + 1} (${entry.code})`
    if (day > entry.until) return [`${name} has ended on ${entry.until}; its findings are back`]
    const isUsed = findings.some((finding) => accepts(entry, finding))
    return isUsed ? [] : [`${name} accepts nothing that was found; remove it`]
  })
  return { findings: left, accepted: findings.length - left.length, warnings }
}

function accepts({ code, server, file }: Accepted, finding: AuditFinding): boolean {
  return (
    code === finding.code &&
    (server === undefined || server === finding.server) &&
    (file === undefined || file === resolve(finding.file))
  )
}

/** Whether a finding is of this severity or above. */
export function reaches(findings: readonly AuditFinding[], severity: Severity): boolean {
  return findings.some((finding) => severityRank(finding.severity) >= severityRank(severity))
}
