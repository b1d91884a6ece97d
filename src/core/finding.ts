import * as z from 'zod'

export const Severity = z.enum(['low', 'medium', 'high', 'critical'])
export type Severity = z.infer<typeof Severity>

export const FamilyId = z.enum([
  'PI',
  'JB',
  'DE',
  'RP',
  'CS',
  'SE',
  'TA',
  'CI',
  'TP',
  'OB',
  'SL',
  'MP',
])
export type FamilyId = z.infer<typeof FamilyId>

/** The id of a rule: ours are their family and a number. */
export const RuleId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/, 'expected an id like pi-001 or acme-key')

export const Layer = z.enum(['rules', 'classifier'])
export type Layer = z.infer<typeof Layer>

/** What one rule, or the classifier, says about a text. Never text, pattern or offset. */
export const Finding = z.strictObject({
  rule_id: z.string(),
  family: FamilyId,
  severity: Severity,
  confidence: z.number().min(0).max(1),
  layer: Layer,
})
export type Finding = z.infer<typeof Finding>

/** Position in the order low < medium < high < critical. */
export function severityRank(severity: Severity): number {
  return Severity.options.indexOf(severity)
}

/** The highest severity, or null when there is none. */
export function highestSeverity(severities: Iterable<Severity>): Severity | null {
  let highest: Severity | null = null
  for (const severity of severities) {
    if (highest === null || severityRank(severity) > severityRank(highest)) highest = severity
  }
  return highest
}
