import * as z from 'zod'
import { Finding, Severity } from './finding.ts'

export const Verdict = z.enum(['safe', 'suspicious', 'threat'])
export type Verdict = z.infer<typeof Verdict>

/** Where a text came from. It may select a threshold or a suppression, never skip a check. */
export const Source = z.enum([
  'user_prompt',
  'tool_result',
  'tool_description',
  'web_page',
  'email',
  'document',
  'code',
  'memory',
  'unknown',
])
export type Source = z.infer<typeof Source>

/** How readily the classifier speaks up: `strict` finds more and errs more often, `quiet` the reverse. */
export const Sensitivity = z.enum(['strict', 'balanced', 'quiet'])
export type Sensitivity = z.infer<typeof Sensitivity>

export const Action = z.enum(['allow', 'warn', 'block'])
export type Action = z.infer<typeof Action>

/**
 * How a detector fared on one text: `ok` saw all of it, `incomplete` ran out of time, or of room
 * for the text and its decodings, `failed` broke, `unavailable` could not be loaded, `disabled` was
 * switched off.
 */
export const LayerStatus = z.enum(['ok', 'incomplete', 'failed', 'unavailable', 'disabled'])
export type LayerStatus = z.infer<typeof LayerStatus>

/** The answer to a scan, in every surface: tool result, CLI, library. */
export const ScanResult = z.strictObject({
  verdict: Verdict,
  risk: z.number().min(0).max(1).describe('Probability that the text attacks its reader'),
  severity: Severity.nullable().describe('Highest severity among the findings; null without any'),
  recommended_action: Action,
  findings: z.array(Finding),
  suppressed: z
    .int()
    .min(0)
    .describe('Findings that the configuration leaves out of verdict, risk and severity'),
  complete: z.boolean().describe('False when a part of the text was not seen; then never safe'),
  layers: z.strictObject({ rules: LayerStatus, classifier: LayerStatus }),
  timing_ms: z.strictObject({ total: z.number(), rules: z.number(), classifier: z.number() }),
  versions: z.strictObject({
    engine: z.string(),
    pack: z.string(),
    model: z.string().nullable(),
  }),
})
export type ScanResult = z.infer<typeof ScanResult>
