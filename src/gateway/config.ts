import * as z from 'zod'
import { Config } from '../config.ts'
import {
  MAX_MESSAGE_BYTES,
  MAX_MESSAGE_DEPTH,
  MAX_MESSAGE_NODES,
  REQUEST_TIMEOUT_MS,
} from '../core/limits.ts'
import { LogLevel } from '../log.ts'
import { GatewayPolicySchema } from '../policy/gateway-policy.ts'

/** A day: what is longer is no interval. */
const MAX_INTERVAL_MS = 86_400_000

/** No `__` and no `+`, which end the name in `name__tool` and `name+file:///a`. */
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,31}$/
const UpstreamName = z
  .string()
  .regex(NAME, 'expected a letter, then letters, digits and -, 32 at most')

/** When a server is started, stopped and given up. */
const Life = {
  start: z
    .enum(['at_once', 'on_demand'])
    .default('at_once')
    .describe('on_demand: with the first message for it'),
  stop_when_idle_ms: z
    .int()
    .min(100)
    .max(MAX_INTERVAL_MS)
    .optional()
    .describe('Stopped when nothing was asked of it for so long; the next message starts it'),
  ping_interval_ms: z
    .int()
    .min(100)
    .max(MAX_INTERVAL_MS)
    .optional()
    .describe('Pinged so often; it must never be too busy to answer for max_missed_pings of them'),
  max_missed_pings: z
    .int()
    .min(1)
    .max(100)
    .default(3)
    .describe('Then it is degraded; with one more it is ended and started again'),
}

const UpstreamConfig = z
  .strictObject({
    command: z.string().min(1).optional().describe('A program that speaks MCP over stdio'),
    args: z.array(z.string()).default([]),
    env: z.record(z.string(), z.string()).default({}).describe('Variables of its environment'),
    inherit_env: z
      .array(z.string().min(1))
      .default([])
      .describe('Variables of our environment that it gets, beside a safe minimum; * for all'),
    cwd: z.string().min(1).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Or a server over HTTP: Streamable HTTP, or with a stream of events (SSE)'),
    headers: z.record(z.string(), z.string()).default({}),
    ...Life,
  })
  .refine(({ command, url }) => (command === undefined) !== (url === undefined), {
    error: 'expected either a command or a url',
  })
export type UpstreamConfig = z.infer<typeof UpstreamConfig>

const Limits = z.strictObject({
  max_message_bytes: z.int().min(1_024).max(268_435_456).default(MAX_MESSAGE_BYTES),
  max_depth: z.int().min(8).max(1_000).default(MAX_MESSAGE_DEPTH),
  max_nodes: z.int().min(100).max(10_000_000).default(MAX_MESSAGE_NODES),
  request_timeout_ms: z.int().min(100).max(3_600_000).default(REQUEST_TIMEOUT_MS),
})

/** How texts are scanned: the same settings as in the configuration of `serve` and `scan`. */
const ScannerSettings = Config.pick({
  classifier: true,
  sensitivity: true,
  rules: true,
  max_text_length: true,
  scan_budget_ms: true,
})

const AuditSettings = z.strictObject({
  file: z.string().min(1).optional().describe('By default in the platform’s folder for logs'),
  fsync: z.enum(['always', 'interval', 'never']).default('interval'),
  on_failure: z
    .enum(['open', 'closed'])
    .default('open')
    .describe('closed: nothing passes while the log cannot be written'),
})

/** The gateway's configuration file, YAML or JSON, with every default. */
export const GatewayConfig = z
  .strictObject({
    upstreams: z.record(UpstreamName, UpstreamConfig).default({}),
    policy: GatewayPolicySchema.prefault({}),
    scanner: ScannerSettings.prefault({}),
    limits: Limits.prefault({}),
    log: AuditSettings.prefault({}).describe('The audit log'),
    metrics: z
      .strictObject({ port: z.int().min(0).max(65_535).optional() })
      .prefault({})
      .describe('/metrics and /health on this port of 127.0.0.1'),
    log_level: LogLevel.default('info').describe('Of what goes to stderr'),
    upstream_stderr: z
      .enum(['count', 'show'])
      .default('count')
      .describe(
        'show: what servers write to stderr goes to ours; it may hold texts they were sent',
      ),
  })
  .superRefine(({ upstreams, policy }, context) => {
    for (const name of Object.keys(policy.upstreams ?? {})) {
      if (Object.hasOwn(upstreams, name)) continue
      const path = ['policy', 'upstreams', name]
      context.addIssue({ code: 'custom', path, message: 'no upstream has this name' })
    }
  })
export type GatewayConfig = z.infer<typeof GatewayConfig>
