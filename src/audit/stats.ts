import { createHistogram } from 'node:perf_hooks'
import { FamilyId } from '../core/finding.ts'
import type { AuditRecord } from './record.ts'

/** Different names that are counted apart; a server that invents names must not cost memory. */
const MAX_NAMES = 1_000
const OTHERS = '(others)'
const CLASSIFIER_PREFIX = 'ml'
const MICROSECONDS = 1_000

export type Spread = { p50: number; p99: number; max: number }

export type LogStats = {
  records: number
  /** Lines that are no records. */
  unreadable: number
  /** Records that were lost because the queue was full. */
  lost: number
  repairs: number
  from: string | null
  to: string | null
  messages: number
  /** Messages on their way to an upstream. */
  requests: number
  incomplete: number
  decisions: Map<string, number>
  families: Map<string, number>
  rules: Map<string, number>
  upstreams: Map<string, number>
  clients: Map<string, number>
  scan_ms: Spread
  bytes: Spread
}

/** Counts a log in one reading; percentiles are given to three digits. */
export async function countLog(records: AsyncIterable<AuditRecord | undefined>): Promise<LogStats> {
  const stats = emptyStats()
  const scanTimes = createHistogram()
  const sizes = createHistogram()
  for await (const record of records) {
    if (record === undefined) {
      stats.unreadable += 1
      continue
    }
    stats.records += 1
    stats.from ??= record.time
    stats.to = record.time
    if (record.event === 'repair') stats.repairs += 1
    if (record.event === 'loss') stats.lost += record.lost
    if (record.event !== 'decision') continue
    countDecision(stats, record)
    // A histogram begins at 1.
    scanTimes.record(Math.max(1, Math.round(record.scan_ms * MICROSECONDS)))
    sizes.record(Math.max(1, Math.round(record.bytes)))
  }
  return { ...stats, scan_ms: spreadOf(scanTimes, MICROSECONDS), bytes: spreadOf(sizes, 1) }
}

function countDecision(stats: LogStats, record: Extract<AuditRecord, { event: 'decision' }>): void {
  stats.messages += 1
  if (record.direction === 'to_upstream') stats.requests += 1
  if (!record.complete) stats.incomplete += 1
  add(stats.decisions, record.decision)
  add(stats.upstreams, record.upstream)
  add(stats.clients, record.client)
  for (const rule of new Set(record.rule_ids)) add(stats.rules, rule)
  for (const family of new Set(record.rule_ids.map(familyOf))) add(stats.families, family)
}

/** `pi-001` and the classifier's `ml-pi` are of family PI; rules of a user's own do not tell by their id. */
export function familyOf(ruleId: string): string {
  const [prefix = '', second = ''] = ruleId.toUpperCase().split('-')
  const family = prefix === CLASSIFIER_PREFIX.toUpperCase() ? second : prefix
  return FamilyId.safeParse(family).data ?? 'own rules'
}

function add(counts: Map<string, number>, name: string): void {
  const key = counts.has(name) || counts.size < MAX_NAMES ? name : OTHERS
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function spreadOf(histogram: ReturnType<typeof createHistogram>, unit: number): Spread {
  if (histogram.count === 0) return { p50: 0, p99: 0, max: 0 }
  const digits = (value: number) => Number((value / unit).toPrecision(3))
  return {
    p50: digits(histogram.percentile(50)),
    p99: digits(histogram.percentile(99)),
    max: digits(histogram.max),
  }
}

function emptyStats(): LogStats {
  const none = { p50: 0, p99: 0, max: 0 }
  const counts = { records: 0, unreadable: 0, lost: 0, repairs: 0, messages: 0, requests: 0 }
  return {
    ...counts,
    incomplete: 0,
    from: null,
    to: null,
    decisions: new Map(),
    families: new Map(),
    rules: new Map(),
    upstreams: new Map(),
    clients: new Map(),
    scan_ms: none,
    bytes: none,
  }
}
