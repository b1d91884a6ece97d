import { expect, test } from 'vitest'
import { createRateGate } from '../../src/policy/rate-gate.ts'

const limit = { requests: 2, per_seconds: 3_600 }

test('each key has its own requests, and then says how long to wait', () => {
  const take = createRateGate()
  expect([take('a', limit), take('a', limit)]).toEqual([0, 0])
  const wait = take('a', limit)
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(3_600)
  expect(take('b', limit)).toBe(0)
})

test('the key that was used longest ago is forgotten first', () => {
  const take = createRateGate(2)
  for (const key of ['a', 'a', 'b', 'b', 'a', 'c']) take(key, limit)
  // `c` took the place of `b`, which begins anew, in the place of `a`.
  expect(take('b', limit)).toBe(0)
  expect(take('a', limit)).toBe(0)
})

test('no more than ten thousand keys are tracked', () => {
  const take = createRateGate()
  for (let use = 0; use < 3; use++) take('first', limit)
  expect(take('first', limit)).toBeGreaterThan(0)
  for (let key = 0; key < 10_000; key++) take(`key ${key}`, limit)
  expect(take('first', limit)).toBe(0)
})
