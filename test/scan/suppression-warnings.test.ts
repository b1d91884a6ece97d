import { expect, test } from 'vitest'
import type { Suppression } from '../../src/core/suppression.ts'
import { suppressionWarnings } from '../../src/scan/suppression-warnings.ts'

const reason = 'a reason that nobody else needs to read'
const ids = ['pi-001', 'pi-002', 'jb-001', 'ml-pi']
const warningsOf = (...suppressions: Omit<Suppression, 'reason'>[]) =>
  suppressionWarnings(
    suppressions.map((each) => ({ reason, ...each })),
    ids,
    '2027-02-01',
  )

test('what holds and is known is no warning', () => {
  expect(warningsOf({ rule: 'pi-001', until: '2027-02-01' }, { family: 'JB' })).toEqual([])
  expect(warningsOf({ rule: 'ml-pi' })).toEqual([])
})

test('what has expired is named by its position, and rule or family', () => {
  const warnings = warningsOf(
    { rule: 'pi-001' },
    { rule: 'pi-002', until: '2027-01-31' },
    { family: 'PI', until: '2020-01-01' },
  )
  expect(warnings).toEqual([
    expect.stringContaining('entry 2 (pi-002) has expired, its last day was 2027-01-31'),
    expect.stringContaining('entry 3 (PI) has expired, its last day was 2020-01-01'),
  ])
  expect(warnings.join()).not.toContain('reason')
})

test('a rule that is not loaded is named with near ids', () => {
  expect(warningsOf({ rule: 'pi-003' })).toEqual([
    expect.stringMatching(/entry 1 \(pi-003\) .* suppresses nothing; near ids: pi-001, pi-002/),
  ])
  expect(warningsOf({ rule: 'acme-nothing-like-it' })).toEqual([
    expect.stringMatching(/`sallyport rules list` names all ids$/),
  ])
})
