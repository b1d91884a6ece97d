import { readLines } from '../core/lines.ts'
import { MAX_RECORD_BYTES } from './chain.ts'
import { AuditRecord } from './record.ts'
import type { LogPart } from './snapshot.ts'

/** The records of some files of a log, in order; undefined for a line that is none. */
export async function* readRecords(
  parts: readonly LogPart[],
): AsyncGenerator<AuditRecord | undefined> {
  for (const part of parts) yield* readPart(part)
}

/** The records of one file from an offset on. */
export async function* readPart(part: LogPart, from = 0): AsyncGenerator<AuditRecord | undefined> {
  for await (const line of readLines(part.read(from), MAX_RECORD_BYTES)) yield parseRecord(line)
}

/** The last `count` records, oldest first: no more files are read than hold them. */
export async function lastRecords(
  parts: readonly LogPart[],
  count: number,
): Promise<AuditRecord[]> {
  let found: AuditRecord[] = []
  for (const part of parts.toReversed()) {
    if (found.length >= count) break
    const here: AuditRecord[] = []
    for await (const record of readPart(part)) {
      if (record !== undefined) here.push(record)
      if (here.length > count) here.shift()
    }
    found = [...here, ...found]
  }
  return found.slice(Math.max(0, found.length - count))
}

/** A line as a record; undefined for one that is none. */
export function parseRecord(line: string | undefined): AuditRecord | undefined {
  try {
    return AuditRecord.safeParse(JSON.parse(line ?? '')).data
  } catch {
    // Half a line after a crash, or one that somebody changed: `verify` says which.
    return undefined
  }
}
