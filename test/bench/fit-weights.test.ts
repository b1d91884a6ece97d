import { expect, test } from 'vitest'
import { fitWeights } from '../../bench/accuracy/fit-weights.mjs'

type Kind = 'safe' | 'suspicious' | 'threat'

/** `attacks` of `texts` that the classifier gives even odds and of which the rules say `verdict`. */
function texts(verdict: Kind, attacks: number, texts: number, source = 'made') {
  const risk = 0.5
  const answers = {
    rules: { verdict, risk: 0, complete: true },
    classifier: { verdict: 'safe' as const, risk, complete: true },
    both: { verdict, risk, complete: true },
  }
  return Array.from({ length: texts }, (_, at) => ({
    id: `${verdict}:${at}`,
    label: at < attacks ? ('malicious' as const) : ('benign' as const),
    source,
    kind: 'made',
    lang: 'en',
    origin: 'unknown' as const,
    given: answers,
    unknown: answers,
  }))
}

test('the weights are the log odds that the rules add to the classifier’s', () => {
  const weights = fitWeights([
    ...texts('safe', 500, 1000),
    ...texts('suspicious', 731, 1000),
    ...texts('threat', 953, 1000),
  ])
  expect(weights.soft).toBeCloseTo(1, 1)
  expect(weights.hard).toBeCloseTo(3, 1)
})

test('what the share of attacks in a sample does is not the rules’ doing', () => {
  const weights = fitWeights([...texts('safe', 731, 1000), ...texts('suspicious', 731, 1000)])
  expect(weights.soft).toBeCloseTo(0, 1)
})

test('a finding never speaks for a text, and one kind that was seen on attacks only has an end', () => {
  const weights = fitWeights([
    ...texts('safe', 500, 1000),
    ...texts('suspicious', 100, 1000),
    ...texts('threat', 50, 50),
  ])
  expect(weights.soft).toBe(0)
  expect(weights.hard).toBeGreaterThan(2)
  expect(weights.hard).toBeLessThan(10)
})

test('what is found in one source alone is not believed of all', () => {
  const weights = fitWeights([
    ...texts('safe', 500, 1000),
    ...texts('suspicious', 100, 100, 'one trick'),
    ...texts('suspicious', 50, 100, 'many kinds'),
  ])
  expect(weights.soft).toBeCloseTo(0, 1)
})
