import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/core/finding.ts'
import type { Suppression } from '../../src/core/suppression.ts'
import { dayOf, hasExpired, type Origin, suppresses } from '../../src/policy/suppression.ts'

const reason = 'our own text'
const finding: Finding = {
  rule_id: 'pi-001',
  family: 'PI',
  severity: 'high',
  confidence: 0.9,
  layer: 'rules',
}
const origin: Origin = { source: 'document', path: '/docs/attacks/one.md', day: '2027-01-31' }

const holds = (suppression: Omit<Suppression, 'reason'>, of: Partial<Origin> = {}) =>
  suppresses({ reason, ...suppression }, finding, { ...origin, ...of })

describe('a suppression holds for', () => {
  test.each([
    ['its rule', { rule: 'pi-001' }, true],
    ['no other rule', { rule: 'pi-002' }, false],
    ['its family', { family: 'PI' }, true],
    ['no other family', { family: 'JB' }, false],
    ['its source', { rule: 'pi-001', source: 'document' }, true],
    ['no other source', { rule: 'pi-001', source: 'email' }, false],
    ['its file', { rule: 'pi-001', path: '/docs/attacks/one.md' }, true],
    ['the files of its folder', { rule: 'pi-001', path: '/docs/attacks' }, true],
    ['the files of folders below', { rule: 'pi-001', path: '/docs/' }, true],
    ['no other folder', { rule: 'pi-001', path: '/notes' }, false],
    ['no folder whose name begins the same', { rule: 'pi-001', path: '/docs/att' }, false],
    ['no folder below the file', { rule: 'pi-001', path: '/docs/attacks/one.md/x' }, false],
    ['its rule in its source and folder', { rule: 'pi-001', source: 'document', path: '/' }, true],
    ['no other source in its folder', { rule: 'pi-001', source: 'code', path: '/docs' }, false],
  ] as const)('%s', (_, suppression, expected) => expect(holds(suppression)).toBe(expected))

  test('no text without a path, when it has one', () => {
    expect(holds({ rule: 'pi-001', path: '/' }, { path: undefined })).toBe(false)
    expect(holds({ rule: 'pi-001', path: '/' }, { path: 7 } as object)).toBe(false)
  })

  test('no file that climbs out of its folder', () => {
    expect(holds({ rule: 'pi-001', path: '/docs/attacks' }, { path: '/docs/attacks/../x' })).toBe(
      false,
    )
    expect(holds({ rule: 'pi-001', path: '/docs' }, { path: '/docs/..x' })).toBe(true)
  })

  test.each([
    ['2027-01-30', true],
    ['2027-01-31', true],
    ['2027-02-01', false],
    ['2028-01-01', false],
  ])('a last day of 2027-01-31, on %s: %s', (day, expected) => {
    expect(holds({ rule: 'pi-001', until: '2027-01-31' }, { day })).toBe(expected)
  })
})

test('what has no last day never expires', () => {
  expect(hasExpired({ rule: 'pi-001', reason }, '9999-12-31')).toBe(false)
})

test('the day is that of UTC', () => {
  expect(dayOf(new Date('2027-01-31T23:59:59.999Z'))).toBe('2027-01-31')
  expect(dayOf(new Date('2027-02-01T00:30:00+02:00'))).toBe('2027-01-31')
})
