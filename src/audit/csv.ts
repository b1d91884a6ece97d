import { stringify } from 'csv-stringify/sync'
import type { AuditRecord } from './record.ts'

const COLUMNS = [
  'seq',
  'time',
  'event',
  'correlation_id',
  'client',
  'upstream',
  'direction',
  'method',
  'tool',
  'decision',
  'scan_point',
  'rule_ids',
  'severities',
  'confidences',
  'complete',
  'bytes',
  'scan_ms',
  'labels',
  'removed_bytes',
  'lost',
] as const

export const CSV_HEADER = csvLine([...COLUMNS])

/** One row; lists are separated by spaces, labels are `name=value`. */
export function toCsv(record: AuditRecord): string {
  const fields: Record<string, unknown> = record
  return csvLine(COLUMNS.map((column) => cell(fields[column])))
}

function cell(value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, text]) => `${key}=${text}`)
    .join(' ')
}

/** A cell that a spreadsheet would take for a formula is preceded by an apostrophe. */
function csvLine(cells: string[]): string {
  return stringify([cells], { escape_formulas: true })
}
