import { expect, test } from 'vitest'
import { CSV_HEADER, toCsv } from '../../src/audit/csv.ts'
import { AuditRecord, decisionBody, lossBody } from '../../src/audit/record.ts'
import { makeEntry } from './entry.ts'
import { sealAll } from './memory-log.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const recordOf = (...bodies: Parameters<typeof sealAll>[0]) =>
  AuditRecord.parse(JSON.parse(sealAll(bodies).lines[0] ?? ''))

test('a record is a row under these columns', () => {
  expect(CSV_HEADER).toBe(
    'seq,time,event,correlation_id,client,upstream,direction,method,tool,decision,scan_point,rule_ids,severities,confidences,complete,bytes,scan_ms,labels,removed_bytes,lost\n',
  )
  const entry = makeEntry({ labels: { tenant: 'a, b', plan: 'x' } })
  expect(toCsv(recordOf(decisionBody(entry, NOON)))).toBe(
    '1,2026-11-21T12:00:00.000Z,decision,0b9c5f6e-1,claude,files,to_client,tools/call,read_file,blocked,scan_tool_responses,pi-001 ml-pi,high medium,0.9 0.75,true,2048,1.25,plan=x tenant=a_ b,,\n',
  )
  expect(toCsv(recordOf(lossBody(4, NOON)))).toBe(
    '1,2026-11-21T12:00:00.000Z,loss,,,,,,,,,,,,,,,,,4\n',
  )
})

test.each(['-2+3', '@SUM', '=1', '+1', '\t=1', '\r=1'])(
  'no cell begins as a formula does: %j',
  (tool) => {
    const record = { ...recordOf(decisionBody(makeEntry(), NOON)), tool }
    expect(toCsv(record)).toContain(`'${tool}`)
  },
)

test('a cell with quotes, commas and lines stays one cell', () => {
  const record = { ...recordOf(decisionBody(makeEntry(), NOON)), tool: 'a"b,c\nd' }
  expect(toCsv(record)).toContain(',"a""b,c\nd",')
})
