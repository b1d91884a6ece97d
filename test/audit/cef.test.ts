import { expect, test } from 'vitest'
import { toCef } from '../../src/audit/cef.ts'
import { AuditRecord, decisionBody, lossBody, repairBody } from '../../src/audit/record.ts'
import { makeEntry } from './entry.ts'
import { sealAll } from './memory-log.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const recordOf = (...bodies: Parameters<typeof sealAll>[0]) =>
  AuditRecord.parse(JSON.parse(sealAll(bodies).lines[0] ?? ''))
const decision = (fields = {}) => recordOf(decisionBody(makeEntry(fields), NOON))

test('a decision is this line', () => {
  expect(toCef(decision({ labels: { tenant: 'acme' } }), '0.1.0')).toBe(
    'CEF:0|Sallyport|sallyport|0.1.0|pi-001|MCP message blocked|8|rt=1795262400000 externalId=1 act=blocked app=MCP deviceDirection=0 requestMethod=tools/call requestClientApplication=claude destinationServiceName=files cs1Label=correlationId cs1=0b9c5f6e-1 cs2Label=tool cs2=read_file cs3Label=scanPoint cs3=scan_tool_responses cs4Label=ruleIds cs4=pi-001 ml-pi cs5Label=severities cs5=high medium cs6Label=labels cs6=tenant\\=acme cn1Label=bytes cn1=2048 cfp1Label=scanMs cfp1=1.25 cfp2Label=highestConfidence cfp2=0.9 outcome=complete',
  )
})

test('a record about the log itself has an id of its own', () => {
  expect(toCef(recordOf(repairBody(7, NOON)), '1')).toContain('|log-repair|Audit log repaired|6|')
  expect(toCef(recordOf(lossBody(7, NOON)), '1')).toMatch(/\|log-loss\|.*cn1Label=lost cn1=7$/)
})

test.each([
  [['low'], 3],
  [['low', 'medium'], 6],
  [['high'], 8],
  [['critical', 'low'], 10],
  [[], 0],
  [['unheard-of'], 0],
])('severities %j are level %i', (severities, level) => {
  expect(toCef(decision({ severities }), '1').split('|')[6]).toBe(String(level))
})

test('what separates fields is escaped, in the header and in values', () => {
  const record = { ...decision(), rule_ids: ['a|b\\c\nd'], tool: 'x=y\\z|\r\nw' }
  const line = toCef(record, '1')
  expect(line).toContain('|a\\|b\\\\c d|')
  expect(line).toContain('cs2=x\\=y\\\\z|\\nw ')
  expect(line).not.toMatch(/[\r\n]/)
})
