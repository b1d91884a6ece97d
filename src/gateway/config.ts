import * as z from 'zod'
import {
  MAX_MESSAGE_BYTES,
  MAX_MESSAGE_DEPTH,
  MAX_MESSAGE_NODES,
  REQUEST_TIMEOUT_MS,
} from '../core/limits.ts'
import { LogLevel } from '../log.ts'

/** No `__`, which ends the name in `name__tool`, and what may begin an address. */
const UpstreamName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,31}$/, 'a letter, then letters, digits and -, at most 32')

const ChildConfig = z.strictObject({
  command: z.string().min(1).describe('Program to start'),
  args: z.array(z.string()).default([]),
  env: z.record(z.string(), z.string()).default({}).describe('Variables of its environment'),
  inherit_env: z
    .array(z.string().min(1))
    .default([])
    .describe('Variables of our environment that it gets, beside a safe minimum'),
  cwd: z.string().min(1).optional(),
})
export type ChildConfig = z.infer<typeof ChildConfig>

const HttpConfig = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('Address of a Streamable HTTP server'),
  headers: z.record(z.string(), z.string()).default({}),
})
export type HttpConfig = z.infer<typeof HttpConfig>

const Limits = z.strictObject({
  max_message_bytes: z
    .int()
    .min(1_024)
    .max(256 * 1024 * 1024)
    .default(MAX_MESSAGE_BYTES),
  max_depth: z.int().min(8).max(1_000).default(MAX_MESSAGE_DEPTH),
  max_nodes: z.int().min(100).max(10_000_000).default(MAX_MESSAGE_NODES),
  request_timeout_ms: z.int().min(100).max(3_600_000).default(REQUEST_TIMEOUT_MS),
})

/** The gateway's configuration file, YAML or JSON, with every default. */
export const GatewayConfig = z.strictObject({
  upstreams: z.record(UpstreamName, z.union([ChildConfig, HttpConfig])).default({}),
  limits: Limits.prefault({}),
  classifier: z.enum(['on', 'off', 'required']).default('on'),
  log_level: LogLevel.default('info'),
  upstream_stderr: z
    .enum(['count', 'show'])
    .default('count')
    .describe('show: what servers write to stderr goes to ours; it may hold texts they were sent'),
})
export type GatewayConfig = z.infer<typeof GatewayConfig>
