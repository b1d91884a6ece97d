import { auditLogFile } from '../audit/place.ts'
import { readRecords } from '../audit/read.ts'
import { withSnapshot } from '../audit/snapshot.ts'
import { countLog, type LogStats, type Spread } from '../audit/stats.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { print, warnOfUnreadable } from './log-line.ts'

const MOST_SHOWN = 10
const LABEL_WIDTH = 14

/** `sallyport log stats`: counts of the whole log, times and sizes. */
export async function runLogStats(file: string | undefined): Promise<ExitCode> {
  const stats = await withSnapshot(auditLogFile(file, process.env), ({ parts }) =>
    countLog(readRecords(parts)),
  )
  await print(report(stats))
  warnOfUnreadable(stats.unreadable)
  return EXIT.clean
}

function report(stats: LogStats): string {
  const lines = [
    row('records', stats.records),
    ...(stats.from === null ? [] : [row('from', stats.from), row('to', stats.to)]),
    row('messages', stats.messages),
    row('to upstream', stats.requests),
    row('not all seen', stats.incomplete),
    ...(stats.lost > 0 ? [row('lost', stats.lost)] : []),
    ...(stats.repairs > 0 ? [row('repairs', stats.repairs)] : []),
    row('scan time', spread(stats.scan_ms, 'ms')),
    row('message size', spread(stats.bytes, 'bytes')),
    ...table('decisions', stats.decisions),
    ...table('threats by family', stats.families),
    ...table('threats by rule', stats.rules),
    ...table('upstreams', stats.upstreams),
    ...table('clients', stats.clients),
  ]
  return `${lines.join('\n')}\n`
}

function row(label: string, value: string | number | null): string {
  return `${label.padEnd(LABEL_WIDTH)}${value}`
}

function spread({ p50, p99, max }: Spread, unit: string): string {
  return `p50 ${p50} ${unit}, p99 ${p99} ${unit}, at most ${max} ${unit}`
}

/** The most frequent first. */
function table(title: string, counts: ReadonlyMap<string, number>): string[] {
  if (counts.size === 0) return []
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  const shown = sorted.slice(0, MOST_SHOWN)
  const width = Math.max(...shown.map(([, count]) => String(count).length))
  const more = sorted.length - shown.length
  return [
    '',
    title,
    ...shown.map(([name, count]) => `  ${String(count).padStart(width)}  ${name}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}
