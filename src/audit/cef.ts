import { highestSeverity, Severity } from '../core/finding.ts'
import type { AuditRecord } from './record.ts'

/** CEF counts severity from 0 to 10: 0-3 low, 4-6 medium, 7-8 high, 9-10 very high. */
const LEVELS: Record<Severity, number> = { low: 3, medium: 6, high: 8, critical: 10 }
const INBOUND = 0
const OUTBOUND = 1

/** A record as one line of ArcSight's Common Event Format, version 0. */
export function toCef(record: AuditRecord, version: string): string {
  const { id, name, level } = signatureOf(record)
  const header = ['Sallyport', 'sallyport', version, id, name, String(level)].map(escapeHeader)
  const extension = Object.entries(fieldsOf(record))
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeValue(String(value))}`)
  return `CEF:0|${header.join('|')}|${extension.join(' ')}`
}

function signatureOf(record: AuditRecord): { id: string; name: string; level: number } {
  switch (record.event) {
    case 'decision': {
      const severities = record.severities.flatMap((each) => Severity.safeParse(each).data ?? [])
      const highest = highestSeverity(severities)
      const level = highest === null ? 0 : LEVELS[highest]
      return { id: record.rule_ids[0] ?? 'none', name: `MCP message ${record.decision}`, level }
    }
    case 'repair':
      return { id: 'log-repair', name: 'Audit log repaired', level: LEVELS.medium }
    case 'loss':
      return { id: 'log-loss', name: 'Audit records lost', level: LEVELS.high }
  }
}

function fieldsOf(record: AuditRecord): Record<string, string | number | undefined> {
  const common = { rt: Date.parse(record.time), externalId: record.seq }
  switch (record.event) {
    case 'decision':
      return {
        ...common,
        act: record.decision,
        app: 'MCP',
        deviceDirection: record.direction === 'to_client' ? INBOUND : OUTBOUND,
        requestMethod: record.method,
        requestClientApplication: record.client,
        destinationServiceName: record.upstream,
        ...custom(1, 'correlationId', record.correlation_id),
        ...custom(2, 'tool', record.tool),
        ...custom(3, 'scanPoint', record.scan_point),
        ...custom(4, 'ruleIds', record.rule_ids.join(' ')),
        ...custom(5, 'severities', record.severities.join(' ')),
        ...custom(6, 'labels', labelsOf(record.labels)),
        cn1Label: 'bytes',
        cn1: Math.round(record.bytes),
        cfp1Label: 'scanMs',
        cfp1: record.scan_ms,
        cfp2Label: 'highestConfidence',
        cfp2: Math.max(0, ...record.confidences),
        outcome: record.complete ? 'complete' : 'incomplete',
      }
    case 'repair':
      return { ...common, cn1Label: 'removedBytes', cn1: record.removed_bytes }
    case 'loss':
      return { ...common, cn1Label: 'lost', cn1: record.lost }
  }
}

function custom(number: number, label: string, value: string | undefined): Record<string, string> {
  if (value === undefined || value === '') return {}
  return { [`cs${number}Label`]: label, [`cs${number}`]: value }
}

function labelsOf(labels: Record<string, string> = {}): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
}

/** The specification: backslash and pipe are escaped in the header, and it has one line. */
function escapeHeader(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replace(/[\r\n]+/g, ' ')
}

/** The specification: backslash and equals sign are escaped in values, line breaks are spelt out. */
function escapeValue(text: string): string {
  return text.replace(/[\\=]/g, '\\$&').replace(/\r?\n|\r/g, '\\n')
}
