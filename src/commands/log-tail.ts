import { stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { auditLogFile } from '../audit/place.ts'
import { lastRecords, readPart } from '../audit/read.ts'
import type { AuditRecord } from '../audit/record.ts'
import { type LogPart, withSnapshot } from '../audit/snapshot.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { logLine, print } from './log-line.ts'

const MAX_LINES = 100_000
/** Milliseconds between two looks: file watching misses changes on network drives. */
const LOOK_EVERY_MS = 250

/** How far the log has been shown. */
type Shown = { seq: number; inode: number; size: number }

/** `sallyport log tail`: the last records and, when asked to follow, each new one. */
export async function runLogTail(
  file: string | undefined,
  lines: string,
  follow: boolean,
): Promise<ExitCode> {
  const count = parseCount(lines)
  const path = auditLogFile(file, process.env)
  let shown = await withSnapshot(path, async ({ parts }) => {
    const records = await lastRecords(parts, count)
    for (const record of records) await print(logLine(record))
    return shownUpTo(parts, records.at(-1)?.seq ?? 0)
  })
  while (follow) {
    await delay(LOOK_EVERY_MS)
    if (await hasChanged(path, shown)) shown = await showNew(path, shown)
  }
  return EXIT.clean
}

async function hasChanged(path: string, { inode, size }: Shown): Promise<boolean> {
  try {
    const now = await stat(path)
    return now.ino !== inode || now.size !== size
  } catch {
    // Between the moving aside of one file and the beginning of the next there is none.
    return false
  }
}

async function showNew(path: string, shown: Shown): Promise<Shown> {
  return withSnapshot(path, async ({ parts }) => {
    const at = parts.findIndex(({ inode }) => inode === shown.inode)
    let { seq } = shown
    for (const part of parts.slice(Math.max(0, at))) {
      const from = part.inode === shown.inode && part.size >= shown.size ? shown.size : 0
      for await (const record of recordsFrom(part, from)) {
        if (record.seq <= seq) continue
        seq = record.seq
        await print(logLine(record))
      }
    }
    return shownUpTo(parts, seq)
  })
}

/** A repaired file may have other lines where we left it; then all of it is read again. */
async function* recordsFrom(part: LogPart, from: number): AsyncGenerator<AuditRecord> {
  for await (const record of readPart(part, from)) {
    if (record !== undefined) yield record
    else if (from > 0) return yield* recordsFrom(part, 0)
  }
}

function shownUpTo(parts: readonly LogPart[], seq: number): Shown {
  const last = parts.at(-1)
  return { seq, inode: last?.inode ?? 0, size: last?.size ?? 0 }
}

function parseCount(lines: string): number {
  const count = /^\d{1,6}$/.test(lines) ? Number(lines) : 0
  if (count >= 1 && count <= MAX_LINES) return count
  throw new SallyportError('USAGE', `--lines: expected a whole number from 1 to ${MAX_LINES}`)
}
