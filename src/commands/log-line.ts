import { once } from 'node:events'
import picocolors from 'picocolors'
import type { AuditRecord, Decision } from '../audit/record.ts'

// picocolors paints in any CI; a report that goes into a pipe or a file stays plain.
const color = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported)

const PAINT: Record<Decision, (text: string) => string> = {
  forwarded: color.green,
  logged: color.yellow,
  warned: color.yellow,
  redacted: color.yellow,
  asked: color.yellow,
  blocked: color.red,
  denied: color.red,
  limited: color.red,
  failed: color.magenta,
}
const DECISION_WIDTH = 'forwarded'.length
/** Enough of a correlation id to know it again, and to ask `show` for. */
const ID_LENGTH = 8

/** A record for people: time, decision, upstream and direction, what it was, rules, request. */
export function logLine(record: AuditRecord): string {
  const time = `${record.time.slice(0, 19)}Z`
  switch (record.event) {
    case 'repair':
      return `${time}  half a record of ${record.removed_bytes} bytes removed after a crash\n`
    case 'loss':
      return `${time}  ${record.lost} records lost: the queue was full\n`
    case 'decision': {
      const { decision, direction, upstream, method, tool, rule_ids, complete } = record
      const arrow = direction === 'to_upstream' ? '->' : '<-'
      const fields = [
        time,
        PAINT[decision](decision.padEnd(DECISION_WIDTH)),
        `${arrow} ${upstream}`,
        tool === undefined ? method : `${method} ${tool}`,
        ...(rule_ids.length > 0 ? [rule_ids.join(' ')] : []),
        ...(complete ? [] : ['(not all of it was seen)']),
        record.correlation_id.slice(0, ID_LENGTH),
      ]
      return `${fields.join('  ')}\n`
    }
  }
}

/** Writes to standard output no faster than it is read. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export function warnOfUnreadable(lines: number): void {
  if (lines === 0) return
  const them = lines === 1 ? '1 line is no record' : `${lines} lines are no records`
  process.stderr.write(`sallyport warn: ${them} and left out; see \`sallyport log verify\`\n`)
}
