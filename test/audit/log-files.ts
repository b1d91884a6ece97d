import { join } from 'node:path'
import { test } from 'vitest'
import { type AuditLogOptions, type FileAuditLog, openAuditLog } from '../../src/audit/log.ts'
import { readRecords } from '../../src/audit/read.ts'
import type { AuditRecord } from '../../src/audit/record.ts'
import { withSnapshot } from '../../src/audit/snapshot.ts'
import { type Verified, verifyLog } from '../../src/audit/verify.ts'
import { makeFolder } from '../rule-file.ts'
import { makeEntry } from './entry.ts'

export const onPosix = test.skipIf(process.platform === 'win32')

type Opened = { log: FileAuditLog; problems: string[] }
export function open(file: string, options: Partial<AuditLogOptions> = {}): Opened {
  const problems: string[] = []
  return {
    log: openAuditLog({ file, onProblem: (line) => problems.push(line), ...options }),
    problems,
  }
}

/** Appends that many records, numbered from `first`, and closes. */
export async function write(
  file: string,
  count: number,
  options: Partial<AuditLogOptions> = {},
  first = 1,
) {
  const { log, problems } = open(file, options)
  for (let at = 0; at < count; at++) log.append(makeEntry({ correlation_id: `c-${first + at}` }))
  await log.close()
  return { problems, status: log.status() }
}

/** Several small files, by writing a batch to each. */
export async function writeRotated(file: string, files: number, each = 3): Promise<void> {
  for (let at = 0; at < files; at++) await write(file, each, { maxFileBytes: 500 }, at * each + 1)
}

export const verify = (file: string): Promise<Verified> => withSnapshot(file, verifyLog)
export const newFile = () => join(makeFolder({}), 'logs', 'audit.jsonl')
export async function read(file: string): Promise<AuditRecord[]> {
  const records: AuditRecord[] = []
  await withSnapshot(file, async ({ parts }) => {
    for await (const record of readRecords(parts)) if (record !== undefined) records.push(record)
  })
  return records
}

export async function ids(file: string): Promise<string[]> {
  return (await read(file)).flatMap((each) =>
    each.event === 'decision' ? [each.correlation_id] : [each.event],
  )
}
