import { expect, test } from 'vitest'
import {
  type AuditBody,
  AuditRecord,
  decisionBody,
  lossBody,
  repairBody,
} from '../../src/audit/record.ts'
import { countLog, familyOf } from '../../src/audit/stats.ts'
import { makeEntry } from './entry.ts'
import { sealAll } from './memory-log.ts'

const at = (second: number) => new Date(second * 1000)
async function* records(bodies: readonly AuditBody[]) {
  for (const line of sealAll(bodies).lines) yield AuditRecord.parse(JSON.parse(line))
}
const count = (bodies: readonly AuditBody[]) => countLog(records(bodies))

test('decisions, threats, upstreams and clients are counted', async () => {
  const stats = await count([
    decisionBody(makeEntry(), at(1)),
    decisionBody(makeEntry({ rule_ids: ['jb-002', 'jb-002', 'acme-key'], upstream: 'web' }), at(2)),
    decisionBody(
      makeEntry({ rule_ids: [], decision: 'forwarded', direction: 'to_upstream', complete: false }),
      at(3),
    ),
    repairBody(7, at(4)),
    lossBody(5, at(5)),
  ])
  expect(stats).toMatchObject({
    records: 5,
    messages: 3,
    requests: 1,
    incomplete: 1,
    lost: 5,
    repairs: 1,
    from: '1970-01-01T00:00:01.000Z',
    to: '1970-01-01T00:00:05.000Z',
  })
  expect(Object.fromEntries(stats.decisions)).toEqual({ blocked: 2, forwarded: 1 })
  expect(Object.fromEntries(stats.families)).toEqual({ PI: 1, JB: 1, 'own rules': 1 })
  expect(Object.fromEntries(stats.rules)).toEqual({
    'pi-001': 1,
    'ml-pi': 1,
    'jb-002': 1,
    'acme-key': 1,
  })
  expect(Object.fromEntries(stats.upstreams)).toEqual({ files: 2, web: 1 })
  expect(Object.fromEntries(stats.clients)).toEqual({ claude: 3 })
})

test('percentiles are those of the values, to three digits', async () => {
  const bodies = Array.from({ length: 100 }, (_, index) =>
    decisionBody(makeEntry({ scan_ms: index + 1, bytes: (index + 1) * 10 }), at(1)),
  )
  const { scan_ms, bytes } = await count(bodies)
  const near = (value: number) => expect.closeTo(value, -Math.log10(value * 0.002))
  expect(scan_ms).toEqual({ p50: near(50), p99: near(99), max: near(100) })
  expect(bytes).toEqual({ p50: near(500), p99: near(990), max: near(1000) })
})

test('names beyond a thousand are counted together', async () => {
  const bodies = Array.from({ length: 1_500 }, (_, index) =>
    decisionBody(makeEntry({ upstream: `u-${index}` }), at(1)),
  )
  const { upstreams } = await count(bodies)
  expect(upstreams.size).toBe(1_001)
  expect(upstreams.get('(others)')).toBe(500)
})

test('an empty log has counts of zero', async () => {
  expect(await count([])).toMatchObject({ records: 0, from: null, scan_ms: { p50: 0, max: 0 } })
})

test.each([
  ['pi-001', 'PI'],
  ['ml-jb', 'JB'],
  ['acme-key', 'own rules'],
  ['ml-xx', 'own rules'],
  ['', 'own rules'],
])('%j is of %s', (rule, family) => expect(familyOf(rule)).toBe(family))
