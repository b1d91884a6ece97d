import type { AuditStatus } from '../audit/log.ts'
import type { AuditEntry, AuditLog } from '../audit/record.ts'
import { familyOf } from '../audit/stats.ts'
import type { UpstreamState } from './upstream.ts'

/** Upper bounds in seconds: rules take a tenth of a millisecond, the classifier seconds for long texts. */
const SCAN_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30]
const MS_PER_SECOND = 1000
const STATES: readonly UpstreamState[] = [
  ...(['pending', 'starting', 'running', 'degraded', 'stopped', 'failed'] as const),
]

export type MetricsSources = {
  /** The state of each upstream by its configured name. */
  upstreams: () => Readonly<Record<string, UpstreamState>>
  /** What the audit log says of itself; undefined when none is kept. */
  auditStatus: () => AuditStatus | undefined
}

type Health = {
  status: 'ok' | 'degraded' | 'failed'
  upstreams: Record<string, UpstreamState>
}

export type Metrics = {
  /** Counts each entry on its way to the log, if there is one. */
  counting(log: AuditLog | undefined): AuditLog
  /** All figures in the text format of Prometheus, version 0.0.4. */
  text(): string
  health(): Health
}

/** Labels are names from the configuration and closed sets: nothing a message says becomes one. */
export function createMetrics({ upstreams, auditStatus }: MetricsSources): Metrics {
  const messages = new Map<string, number>()
  const threats = new Map<string, number>()
  const buckets = SCAN_BUCKETS.map(() => 0)
  const scans = { seconds: 0, count: 0 }

  return {
    counting: (log) => ({
      append(entry) {
        count(entry)
        log?.append(entry)
      },
      close: async () => log?.close(),
    }),
    text: () =>
      [
        family('sallyport_messages_total', 'counter', 'Messages by what was decided', [
          ...messages,
        ]),
        family('sallyport_threats_total', 'counter', 'Messages with findings of a family', [
          ...threats,
        ]),
        scanHistogram(),
        family(
          'sallyport_upstream_state',
          'gauge',
          'State of each upstream: 1 is the present one',
          states(),
        ),
        ...auditFamilies(auditStatus()),
      ].join(''),
    health: () => healthOf(upstreams(), auditStatus()),
  }

  function count({ upstream, direction, decision, rule_ids, scan_ms }: AuditEntry): void {
    add(messages, labels({ upstream, direction, decision }))
    for (const id of new Set(rule_ids.map(familyOf))) add(threats, labels({ upstream, family: id }))
    const seconds = scan_ms / MS_PER_SECOND
    scans.count += 1
    scans.seconds += seconds
    for (const [at, bound] of SCAN_BUCKETS.entries()) {
      if (seconds <= bound) buckets[at] = (buckets[at] ?? 0) + 1
    }
  }

  function scanHistogram(): string {
    const name = 'sallyport_scan_seconds'
    const lines = SCAN_BUCKETS.map((bound, at) => `${name}_bucket{le="${bound}"} ${buckets[at]}\n`)
    return [
      head(name, 'histogram', 'Time that scanning added to a message'),
      ...lines,
      `${name}_bucket{le="+Inf"} ${scans.count}\n`,
      `${name}_sum ${scans.seconds}\n${name}_count ${scans.count}\n`,
    ].join('')
  }

  function states(): [string, number][] {
    return Object.entries(upstreams()).flatMap(([upstream, current]) =>
      STATES.map((state): [string, number] => [
        labels({ upstream, state }),
        state === current ? 1 : 0,
      ]),
    )
  }
}

function auditFamilies(status: AuditStatus | undefined): string[] {
  if (status === undefined) return []
  const { written, lost, queued, failures } = status
  return [
    family('sallyport_audit_records_total', 'counter', 'Records of the audit log', [
      [labels({ result: 'written' }), written],
      [labels({ result: 'lost' }), lost],
    ]),
    family('sallyport_audit_failures_total', 'counter', 'Attempts to write that failed', [
      ['', failures],
    ]),
    family('sallyport_audit_queued', 'gauge', 'Records that wait to be written', [['', queued]]),
  ]
}

function healthOf(
  upstreams: Readonly<Record<string, UpstreamState>>,
  audit: AuditStatus | undefined,
): Health {
  const states = Object.values(upstreams)
  const troubled = states.some((state) => state === 'failed' || state === 'degraded')
  const allFailed = states.length > 0 && states.every((state) => state === 'failed')
  const status = allFailed ? 'failed' : troubled || audit?.failing ? 'degraded' : 'ok'
  return { status, upstreams: { ...upstreams } }
}

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  samples: readonly (readonly [labels: string, value: number])[],
): string {
  return head(name, type, help) + samples.map(([set, value]) => `${name}${set} ${value}\n`).join('')
}

function head(name: string, type: string, help: string): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`
}

/** `{name="value"}`: backslash, quote and line break are escaped, as the format wants. */
function labels(values: Record<string, string>): string {
  const pairs = Object.entries(values).map(
    ([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`,
  )
  return `{${pairs.join(',')}}`
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
