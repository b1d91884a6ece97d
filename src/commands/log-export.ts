import { toCef } from '../audit/cef.ts'
import { canonical } from '../audit/chain.ts'
import { CSV_HEADER, toCsv } from '../audit/csv.ts'
import { auditLogFile } from '../audit/place.ts'
import { readRecords } from '../audit/read.ts'
import type { AuditRecord } from '../audit/record.ts'
import { withSnapshot } from '../audit/snapshot.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { VERSION } from '../paths.ts'
import { print, warnOfUnreadable } from './log-line.ts'

type Format = { header: string; write(record: AuditRecord): string }

const FORMATS = {
  jsonl: { header: '', write: (record) => `${canonical(record)}\n` },
  csv: { header: CSV_HEADER, write: toCsv },
  cef: { header: '', write: (record) => `${toCef(record, VERSION)}\n` },
} satisfies Record<string, Format>

/** `sallyport log export`: every record, oldest first, in the words of another system. */
export async function runLogExport(
  file: string | undefined,
  format: keyof typeof FORMATS,
): Promise<ExitCode> {
  const { header, write } = FORMATS[format]
  let unreadable = 0
  await withSnapshot(auditLogFile(file, process.env), async ({ parts }) => {
    await print(header)
    for await (const record of readRecords(parts)) {
      if (record === undefined) unreadable += 1
      else await print(write(record))
    }
  })
  warnOfUnreadable(unreadable)
  return EXIT.clean
}
