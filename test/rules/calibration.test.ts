import { describe, expect, test } from 'vitest'
import { type Calibration, readCalibration, wilsonLowerBound } from '../../src/rules/calibration.ts'
import { confidenceOf } from '../../src/rules/confidence.ts'
import { makeRule } from '../rule-file.ts'

describe("Wilson's lower bound", () => {
  // Checked against the closed form by hand.
  test.each([
    [0, 0, 0],
    [0, 10, 0],
    [10, 10, 0.7225],
    [90, 100, 0.8256],
    [1, 2, 0.0945],
  ])('of %i in %i is %d', (successes, trials, bound) => {
    expect(wilsonLowerBound(successes, trials)).toBeCloseTo(bound, 4)
  })
})

describe('the confidence of a rule', () => {
  const MIN_HITS = 10
  const rule = makeRule({ id: 'acme-1', version: 2, signal: 'soft' })
  const calibration = (version: number, hits: number): Calibration => ({
    texts: { malicious: 400, benign: 600 },
    min_hits: MIN_HITS,
    priors: { hard: 0.9, soft: 0.4, quoted: 0.2 },
    rules: {
      'acme-1': {
        version,
        hits,
        benign_hits: 1,
        precision: 0.7,
        false_positives_per_thousand: 1.5,
      },
    },
  })

  test('is its precision when it was hit often enough', () => {
    expect(confidenceOf(rule, calibration(2, MIN_HITS))).toMatchObject({
      value: 0.7,
      measured: true,
      hits: MIN_HITS,
      false_positives_per_thousand: 1.5,
    })
  })

  test('is that of its class when it was hit too seldom', () => {
    const confidence = confidenceOf(rule, calibration(2, MIN_HITS - 1))
    expect(confidence).toMatchObject({ value: 0.4, measured: false, hits: MIN_HITS - 1 })
  })

  test('is that of its class when another version was measured', () => {
    const confidence = confidenceOf(rule, calibration(1, 100))
    expect(confidence).toMatchObject({ value: 0.4, measured: false, hits: null })
  })

  test('is that of its class when it was never measured', () => {
    const confidence = confidenceOf(makeRule({ id: 'other-1' }), calibration(2, 100))
    expect(confidence).toMatchObject({ value: 0.9, measured: false })
  })
})

test('the shipped calibration is of texts of both kinds', () => {
  const { texts, priors } = readCalibration('rules/calibration.json')
  expect(Math.min(texts.malicious, texts.benign)).toBeGreaterThan(1_000)
  expect(priors.hard).toBeGreaterThan(priors.soft)
})
