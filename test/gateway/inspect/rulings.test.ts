import { describe, expect, test } from 'vitest'
import { openGateway } from './gateway.ts'
import { SURFACES } from './surfaces.ts'

describe.each(SURFACES)('$title', ({ point, passage, warned, redacted, blocked }) => {
  const before = structuredClone(passage.message)
  const cases = { log: { kind: 'forward' }, warn: warned, redact: redacted, block: blocked }

  test.each(Object.entries(cases))('%s gives exactly this', async (on_threat, ruling) => {
    const { rule, entries } = openGateway({ on_threat })
    expect(await rule(passage)).toEqual(ruling)
    expect(passage.message).toEqual(before)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ scan_point: point, rule_ids: ['pi-001'], complete: true })
  })

  test('is not looked at when its switch is off', async () => {
    const scan = { [`scan_${point}`]: false }
    if (point === 'other') return
    expect(await openGateway({ scan }).rule(passage)).toEqual({ kind: 'forward' })
  })

  test('is only logged below the threshold', async () => {
    const { rule, entries } = openGateway({ severity_threshold: 'critical' })
    expect(await rule(passage)).toEqual({ kind: 'forward' })
    expect(entries[0]).toMatchObject({ decision: 'logged', rule_ids: ['pi-001'] })
  })
})
