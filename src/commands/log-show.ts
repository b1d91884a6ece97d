import { auditLogFile } from '../audit/place.ts'
import { readRecords } from '../audit/read.ts'
import type { AuditRecord, Decision } from '../audit/record.ts'
import { withSnapshot } from '../audit/snapshot.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { logLine, print, warnOfUnreadable } from './log-line.ts'

type ShowFlags = {
  since?: string
  decision?: Decision
  upstream?: string
  rule?: string
  correlationId?: string
  json: boolean
}

const SPAN = /^(\d{1,6})([smhd])$/
const UNIT_MS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?)?$/

/** `sallyport log show`: the records that every given option selects, oldest first. */
export async function runLogShow(file: string | undefined, flags: ShowFlags): Promise<ExitCode> {
  const since = flags.since === undefined ? undefined : parseSince(flags.since, Date.now())
  const format = flags.json ? (record: AuditRecord) => `${JSON.stringify(record)}\n` : logLine
  let unreadable = 0
  await withSnapshot(auditLogFile(file, process.env), async ({ parts }) => {
    for await (const record of readRecords(parts)) {
      if (record === undefined) unreadable += 1
      else if (isWanted(record, flags, since)) await print(format(record))
    }
  })
  warnOfUnreadable(unreadable)
  return EXIT.clean
}

function isWanted(record: AuditRecord, flags: ShowFlags, since: number | undefined): boolean {
  if (since !== undefined && Date.parse(record.time) < since) return false
  const { decision, upstream, rule, correlationId } = flags
  // What happened to the log itself belongs to no message.
  if (record.event !== 'decision') {
    return [decision, upstream, rule, correlationId].every((flag) => flag === undefined)
  }
  return (
    (decision === undefined || record.decision === decision) &&
    (upstream === undefined || record.upstream === upstream) &&
    (rule === undefined || record.rule_ids.includes(rule)) &&
    (correlationId === undefined || record.correlation_id.startsWith(correlationId))
  )
}

/** Milliseconds since 1970 of `12h` before now, of a day (UTC) or of a moment. */
function parseSince(given: string, now: number): number {
  const [, count, unit = ''] = SPAN.exec(given) ?? []
  const time =
    count === undefined
      ? Date.parse(MOMENT.test(given) ? given : '')
      : now - Number(count) * (UNIT_MS[unit] ?? Number.NaN)
  if (!Number.isNaN(time)) return time
  throw new SallyportError(
    'USAGE',
    '--since: expected a span like 30m, 12h or 7d, a day like 2026-11-21, or a moment like 2026-11-21T08:00Z',
  )
}
