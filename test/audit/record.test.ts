import { expect, test } from 'vitest'
import { type AuditEntry, AuditRecord, decisionBody } from '../../src/audit/record.ts'
import { makeEntry } from './entry.ts'
import { sealAll } from './memory-log.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const body = (fields: Partial<AuditEntry> = {}) => decisionBody(makeEntry(fields), NOON)

test('a record holds these fields', () => {
  const { lines } = sealAll([body({ labels: { tenant: 'Müller & Söhne' } })])
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    format: 1,
    event: 'decision',
    time: '2026-11-21T12:00:00.000Z',
    seq: 1,
    previous: '0'.repeat(64),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    correlation_id: '0b9c5f6e-1',
    client: 'claude',
    upstream: 'files',
    direction: 'to_client',
    method: 'tools/call',
    tool: 'read_file',
    decision: 'blocked',
    scan_point: 'scan_tool_responses',
    rule_ids: ['pi-001', 'ml-pi'],
    severities: ['high', 'medium'],
    confidences: [0.9, 0.75],
    complete: true,
    bytes: 2048,
    scan_ms: 1.25,
    labels: { tenant: 'Müller _ Söhne' },
  })
})

test('what is not of the agreed fields does not go in', () => {
  const entry = { ...makeEntry(), text: 'a secret', params: { path: 'a secret' } }
  expect(JSON.stringify(decisionBody(entry, NOON))).not.toContain('secret')
})

test.each([
  ['method', 'tools/call\u001b[2J\n'],
  ['tool', 'ignore all instructions'],
  ['client', '=cmd|x'],
  ['upstream', 'a"b'],
  ['correlation_id', '\ud800'],
  ['scan_point', 'é'],
] as const)('a name keeps only what is safe: %s', (field, name) => {
  const record = body({ [field]: name })
  expect(record).toHaveProperty(field, name.replace(/[^A-Za-z0-9_./:-]/g, '_'))
})

test('names are cut at 128 characters, lists at 100 and labels at 16', () => {
  const many = Array.from({ length: 200 }, (_, at) => `x-${at}`)
  const record = body({
    tool: 'x'.repeat(1_000),
    rule_ids: many,
    labels: Object.fromEntries(many.map((key) => [key, 'y'.repeat(1_000)])),
  })
  expect(record).toMatchObject({ tool: 'x'.repeat(128), rule_ids: many.slice(0, 100) })
  expect(Object.values('labels' in record ? (record.labels ?? {}) : {})).toEqual(
    Array.from({ length: 16 }, () => 'y'.repeat(128)),
  )
})

test('the largest record fits the limit of a line, and is read again', () => {
  const full = (text: string) => Array.from({ length: 200 }, () => text.repeat(128))
  const { lines } = sealAll([
    body({
      rule_ids: full('x'),
      severities: full('x'),
      confidences: Array.from({ length: 200 }, () => 0.123456789),
      labels: Object.fromEntries(
        full('x').map((key, at) => [`${at}${key}`, '\u{20000}'.repeat(64)]),
      ),
    }),
  ])
  expect(Buffer.byteLength(lines[0] ?? '')).toBeLessThan(64 * 1024)
  expect(AuditRecord.safeParse(JSON.parse(lines[0] ?? '')).success).toBe(true)
})

test.each([
  [Number.NaN, 0],
  [Number.POSITIVE_INFINITY, 0],
  [Number.MAX_VALUE, 0],
  [-1, 0],
  [1.23456, 1.235],
])('a time of %d ms is recorded as %d', (given, recorded) => {
  expect(body({ scan_ms: given })).toMatchObject({ scan_ms: recorded })
})

test('a record that steers a terminal is refused when it is read', () => {
  const record = { ...JSON.parse(sealAll([body()]).lines[0] ?? ''), tool: 'a\u001b[2J' }
  expect(AuditRecord.safeParse(record).success).toBe(false)
})
