import * as z from 'zod'
import { FamilyId, Layer, Severity } from './finding.ts'
import { Reference } from './references.ts'

/** What a user may know about a rule: never its pattern, never an example. */
export const RuleInfo = z.strictObject({
  rule_id: z.string(),
  name: z.string(),
  family: FamilyId,
  severity: Severity,
  layer: Layer,
  signal: z.enum(['hard', 'soft']).describe('hard alone makes a threat; soft alone is suspicious'),
  confidence: z.strictObject({
    value: z.number().min(0).max(1).nullable().describe('Null when it differs from text to text'),
    measured: z.boolean().describe('False when it is that of the class of rules'),
    hits: z.int().nullable().describe('Matches in the labelled texts; null when not counted'),
    false_positives_per_thousand: z.number().min(0).nullable().describe('Of benign texts'),
    note: z.string().describe('How the value was arrived at'),
  }),
  description: z.string(),
  remediation: z.string(),
  known_false_positives: z.array(z.string()),
  references: z.array(Reference),
  status: z.enum(['experimental', 'stable', 'deprecated']),
  version: z.string(),
})
export type RuleInfo = z.infer<typeof RuleInfo>
