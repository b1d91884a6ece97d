import { expect, test } from 'vitest'
import { brier, calibrationError, equalMassBins } from '../../bench/accuracy/calibration.mjs'
import {
  auc,
  f1,
  meanRecall,
  pointAt,
  rank,
  rocCurve,
  wilson,
} from '../../bench/accuracy/metrics.mjs'
import { viewOf } from '../../bench/accuracy/views.mjs'
import { wilsonLowerBound } from '../../src/rules/calibration.ts'

const ranked = (attacks: number[], benign: number[]) =>
  rank([
    ...attacks.map((score, at) => ({ score, attack: true, source: at === 0 ? 'a' : 'b' })),
    ...benign.map((score) => ({ score, attack: false, source: 'c' })),
  ])
const curveOf = (attacks: number[], benign: number[]) => rocCurve(ranked(attacks, benign))

test.each([
  ['apart', [3, 4], [1, 2], 1],
  ['the wrong way round', [1, 2], [3, 4], 0],
  ['all tied', [1, 1, 1], [1, 1], 0.5],
  // Pairs: 2 > 1, 2 = 2, 3 > 1, 3 > 2.
  ['one pair tied', [2, 3], [1, 2], 3.5 / 4],
])('AUC of scores %s', (_, attacks, benign, area) => {
  expect(auc(curveOf(attacks, benign))).toBeCloseTo(area, 12)
})

test('recall stops before the tie that holds one false positive too many', () => {
  // 9 is free of benign texts; at 8 there is one of four, at 7 there are three.
  const curve = curveOf([9, 8, 7, 7], [8, 7, 7, 1])
  expect(pointAt(curve, 0)).toEqual({ score: 9, fpr: 0, tpr: 0.25 })
  expect(pointAt(curve, 0.25)).toEqual({ score: 8, fpr: 0.25, tpr: 0.5 })
  expect(pointAt(curve, 0.74)).toEqual({ score: 8, fpr: 0.25, tpr: 0.5 })
  expect(pointAt(curve, 0.75)).toEqual({ score: 7, fpr: 0.75, tpr: 1 })
})

test('recall is none when the highest score is that of a benign text', () => {
  expect(pointAt(curveOf([5, 5], [5, 1]), 0.01)).toMatchObject({ fpr: 0, tpr: 0 })
})

test('a text that was drawn three times counts thrice, one that was not drawn not at all', () => {
  const texts = ranked([3, 1], [2, 0])
  const thrice = rocCurve(texts, [3, 1, 0, 1])
  expect(pointAt(thrice, 0)).toMatchObject({ tpr: 3 / 3 })
  expect(auc(thrice)).toBe(1)
})

test('every source of attacks has the same weight', () => {
  // Source a: its one text is found; source b: one of three.
  expect(meanRecall(ranked([9, 8, 1, 1], [2]), 8)).toBeCloseTo((1 + 1 / 3) / 2, 12)
})

test('F1 is the harmonic mean of precision and recall', () => {
  // Precision 6/8, recall 6/10.
  expect(f1({ found: 6, attacks: 10, falsePositives: 2 })).toBeCloseTo(0.9 / 1.35, 12)
})

test.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [50, 100, 0.4038, 0.5962],
])('Wilson of %i in %i is %d to %d', (count, total, low, high) => {
  const [lower, upper] = wilson(count, total)
  expect(lower).toBeCloseTo(low, 4)
  expect(upper).toBeCloseTo(high, 4)
  expect(lower).toBeCloseTo(wilsonLowerBound(count, total), 12)
})

const predicted = (risks: number[], attacks: number) =>
  risks.map((risk, at) => ({ risk, attack: at < attacks }))

test('calibration error weighs each bin by its texts', () => {
  const texts = [...predicted([0.1, 0.1, 0.1, 0.1], 1), ...predicted([0.8, 0.8], 2)]
  // |0.1 - 1/4| over four texts, |0.8 - 1| over two.
  expect(calibrationError(equalMassBins(texts, 3))).toBeCloseTo((4 * 0.15 + 2 * 0.2) / 6, 12)
})

test('bins are of equal mass, and never part texts of one risk', () => {
  const sizes = (risks: number[]) => equalMassBins(predicted(risks, 0), 3).map(({ texts }) => texts)
  expect(sizes([0.6, 0.5, 0.4, 0.3, 0.2, 0.1])).toEqual([2, 2, 2])
  expect(sizes([0, 0, 0, 0, 0.5, 0.6])).toEqual([4, 2])
  expect(sizes([0, 0, 0])).toEqual([3])
})

test('the Brier score is the mean squared error', () => {
  expect(brier(predicted([0.9, 0.2], 1))).toBeCloseTo((0.01 + 0.04) / 2, 12)
})

test('a verdict outranks any risk of a lower one', () => {
  const score = (verdict: 'safe' | 'suspicious' | 'threat', risk: number) => {
    const answer = { verdict, risk, complete: true }
    const answers = { rules: answer, classifier: answer, both: answer }
    const labels = { id: '1', label: 'benign', source: 's', kind: 'k', lang: 'en' } as const
    const text = { ...labels, origin: 'email', given: answers, unknown: answers } as const
    return viewOf([text], 'rules', 'given')[0]?.score ?? Number.NaN
  }
  expect(score('suspicious', 0)).toBeGreaterThan(score('safe', 1))
  expect(score('threat', 0)).toBeGreaterThan(score('suspicious', 1))
  expect(score('threat', 0.9)).toBeGreaterThan(score('threat', 0.8))
})
