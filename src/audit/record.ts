import * as z from 'zod'

/** Characters of a name that are kept: tool and method names are what a server or client chose. */
const MAX_NAME_LENGTH = 128
/** Rule ids of one record: more than one message can sensibly have, few enough for a line. */
const MAX_ITEMS = 100
const MAX_LABELS = 16
/** Bytes or milliseconds that no message has; far beyond, rounding would make them infinite. */
const MAX_NUMBER = 1e12
const UNSAFE_IN_NAME = /[^A-Za-z0-9_./:-]/g
/** Labels are the operator's own words, in any script; what steers a terminal or a table is not. */
const UNSAFE_IN_LABEL = /[^\p{L}\p{N} _./:@-]/gu
const SAFE_NAME = /^[A-Za-z0-9_./:-]*$/
const SAFE_LABEL = /^[\p{L}\p{N} _./:@-]*$/u

const Name = z.string().max(MAX_NAME_LENGTH).regex(SAFE_NAME)
const Names = z.array(Name).max(MAX_ITEMS)
const Label = z.string().max(MAX_NAME_LENGTH).regex(SAFE_LABEL)

export const Decision = z.enum([
  'forwarded',
  'logged',
  'warned',
  'redacted',
  'blocked',
  'denied',
  'limited',
  'asked',
  'failed',
])
export type Decision = z.infer<typeof Decision>

/** What the gateway did with one message. Never its text, arguments or result. */
export const AuditEntry = z.object({
  correlation_id: Name.describe('One id for a request and all that belongs to it'),
  client: Name,
  upstream: Name,
  direction: z.enum(['to_upstream', 'to_client']),
  method: Name,
  tool: Name.optional(),
  decision: Decision,
  scan_point: Name.optional(),
  rule_ids: Names,
  severities: Names,
  confidences: z.array(z.number()).max(MAX_ITEMS),
  complete: z.boolean().describe('False when a part of the message was not seen'),
  bytes: z.number().min(0).describe('Size of the message as it came'),
  binaries: z.number().min(0).optional().describe('Strings of base64 that hold no text'),
  scan_ms: z.number().min(0),
  labels: z.record(Name, Label).optional(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export interface AuditLog {
  /** Never throws and never waits: what cannot be written is counted and told on stderr. */
  append(entry: AuditEntry): void
  close(): Promise<void>
}

const Event = { format: z.literal(1), time: z.iso.datetime() }

/** What a record says, before the chain adds `seq`, `previous` and `hash`. */
export const AuditBody = z.discriminatedUnion('event', [
  AuditEntry.extend({ ...Event, event: z.literal('decision') }),
  z.object({
    ...Event,
    event: z.literal('repair').describe('A writer was stopped in the middle of a record'),
    removed_bytes: z.int().min(0),
  }),
  z.object({
    ...Event,
    event: z.literal('loss').describe('Records that the full queue did not take'),
    lost: z.int().min(1),
  }),
])
export type AuditBody = z.infer<typeof AuditBody>

/** A record as it is read: what a writer of ours never writes is refused. */
export const AuditRecord = AuditBody.and(
  z.object({ seq: z.int().min(1), previous: z.hex(), hash: z.hex() }),
)
export type AuditRecord = z.infer<typeof AuditRecord>

/** The record of an entry. Only the known fields go in, and only what is safe of their values. */
export function decisionBody(entry: AuditEntry, time: Date): AuditBody {
  const { tool, scan_point, binaries, labels } = entry
  return {
    event: 'decision',
    format: 1,
    time: time.toISOString(),
    correlation_id: safeName(entry.correlation_id),
    client: safeName(entry.client),
    upstream: safeName(entry.upstream),
    direction: entry.direction === 'to_client' ? 'to_client' : 'to_upstream',
    method: safeName(entry.method),
    ...(tool === undefined ? {} : { tool: safeName(tool) }),
    decision: entry.decision,
    ...(scan_point === undefined ? {} : { scan_point: safeName(scan_point) }),
    rule_ids: entry.rule_ids.slice(0, MAX_ITEMS).map(safeName),
    severities: entry.severities.slice(0, MAX_ITEMS).map(safeName),
    confidences: entry.confidences.slice(0, MAX_ITEMS).map(safeNumber),
    complete: entry.complete === true,
    bytes: safeNumber(entry.bytes),
    ...(binaries === undefined ? {} : { binaries: safeNumber(binaries) }),
    scan_ms: safeNumber(entry.scan_ms),
    ...(labels === undefined ? {} : { labels: safeLabels(labels) }),
  }
}

export function repairBody(removedBytes: number, time: Date): AuditBody {
  return { event: 'repair', format: 1, time: time.toISOString(), removed_bytes: removedBytes }
}

export function lossBody(lost: number, time: Date): AuditBody {
  return { event: 'loss', format: 1, time: time.toISOString(), lost }
}

function safeName(name: string): string {
  return name.slice(0, MAX_NAME_LENGTH).replace(UNSAFE_IN_NAME, '_')
}

function safeLabels(labels: Record<string, string>): Record<string, string> {
  const entries = Object.entries(labels).slice(0, MAX_LABELS)
  return Object.fromEntries(entries.map(([key, value]) => [safeName(key), safeLabel(value)]))
}

function safeLabel(value: string): string {
  return value.slice(0, MAX_NAME_LENGTH).toWellFormed().replace(UNSAFE_IN_LABEL, '_')
}

/** To three decimals: JSON has no NaN or infinity, and a broken clock must not cost the record. */
function safeNumber(value: number): number {
  return value > 0 && value < MAX_NUMBER ? Math.round(value * 1000) / 1000 : 0
}
