import * as z from 'zod'
import { Severity } from '../core/finding.ts'
import { Suppression } from '../core/suppression.ts'
import { compiles } from '../rules/compile.ts'
import { chooseEngine } from '../rules/engine.ts'

/** What of a connection is looked at; each but `other` has a switch `scan_<point>`. */
export const ScanPoint = z.enum([
  'tool_calls',
  'tool_responses',
  'resources',
  'prompts',
  'tool_definitions',
  'sampling',
  'elicitation',
  'instructions',
  'other',
])
export type ScanPoint = z.infer<typeof ScanPoint>

export const OnThreat = z.enum(['log', 'warn', 'block', 'redact'])
export type OnThreat = z.infer<typeof OnThreat>

const OnScanFailure = z.enum(['closed', 'open'])

/** Ceiling of one glob or pattern in UTF-16 units: RE2 compiles it on the gateway's start. */
const MAX_PATTERN_LENGTH = 1_000
/** Ceiling of rules and globs in one list. */
const MAX_ENTRIES = 200

const Glob = z.string().min(1).max(128).describe('* stands for any characters, ? for one')
const Globs = z.array(Glob).max(MAX_ENTRIES)

const Reaction = {
  on_threat: OnThreat.optional(),
  severity_threshold: Severity.optional().describe('Threats below it are only logged'),
  on_scan_failure: OnScanFailure.optional().describe(
    'closed blocks what could not be judged; by default where on_threat is block',
  ),
  on_undecoded: OnScanFailure.optional().describe(
    'closed blocks also what was read, but is encoded in itself again and again; open by default',
  ),
}

/** A rule of the user's own over the arguments of a tool. */
export const ArgumentRule = z
  .strictObject({
    tool: Glob.default('*'),
    pattern: z
      .string()
      .min(1)
      .max(MAX_PATTERN_LENGTH)
      .refine((pattern) => compiles(pattern, chooseEngine()), {
        error: 'expected RE2 syntax (no look-around, no back-references)',
      })
      .optional()
      .describe('RE2, for each string, key, number and boolean at any depth; any call without it'),
    action: z.enum(['deny', 'redact', 'monitor', 'ask']),
    message: z.string().min(1).max(300).optional().describe('Told to who is asked or refused'),
  })
  .refine(({ action, pattern }) => action !== 'redact' || pattern !== undefined, {
    error: 'expected a pattern: redact replaces what matches it',
  })
export type ArgumentRule = z.infer<typeof ArgumentRule>

const RateLimit = z.strictObject({
  requests: z.int().min(1).max(1_000_000),
  per_seconds: z.int().min(1).max(86_400).default(60),
})
export type RateLimit = z.infer<typeof RateLimit>

const Switch = z.boolean().optional()

const Settings = {
  ...Reaction,
  points: z
    .partialRecord(ScanPoint, z.strictObject(Reaction))
    .optional()
    .describe('What differs at one scan point'),
  scan: z
    .strictObject({
      scan_tool_calls: Switch,
      scan_tool_responses: Switch,
      scan_resources: Switch,
      scan_prompts: Switch,
      scan_tool_definitions: Switch,
      scan_sampling: Switch,
      scan_elicitation: Switch,
      scan_instructions: Switch,
    })
    .optional()
    .describe('All are on; false switches one off'),
  tools: z
    .strictObject({
      allow: Globs.optional().describe('Only these tools, when given'),
      deny: Globs.optional().describe('Not these tools, whatever allow says'),
    })
    .optional(),
  arguments: z.array(ArgumentRule).max(MAX_ENTRIES).optional(),
  rate: z
    .strictObject({ per_client: RateLimit.optional(), per_tool: RateLimit.optional() })
    .optional(),
  suppressions: z.array(Suppression).optional(),
  labels: z.record(z.string().max(64), z.string().max(128)).optional().describe('For the log'),
}

/** What differs for one upstream. */
const UpstreamPolicy = z.strictObject(Settings)

/** What the gateway does with what it sees. docs/GATEWAY-POLICY.md explains each setting. */
export const GatewayPolicySchema = z.strictObject({
  ...Settings,
  on_threat: OnThreat.default('block'),
  severity_threshold: Severity.default('high'),
  upstreams: z.record(z.string(), UpstreamPolicy).optional(),
})
export type GatewayPolicy = z.infer<typeof GatewayPolicySchema>
