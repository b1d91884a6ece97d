import { expect, test } from 'vitest'
import type { Evidence } from '../../src/core/detector.ts'
import type { Severity } from '../../src/core/finding.ts'
import { mergeEvidence } from '../../src/scan/merge.ts'

const found = (
  id: string,
  confidence: number,
  severity: Severity = 'high',
  group = id,
): Evidence => ({
  finding: { rule_id: id, family: 'PI', severity, confidence, layer: 'rules' },
  signal: 'hard',
  group,
})

const merged = (evidence: Evidence[]) =>
  mergeEvidence(evidence).map(({ finding }) => `${finding.rule_id} ${finding.confidence}`)

test('nothing merges to nothing', () => expect(merged([])).toEqual([]))

test('a rule found in several views is one finding, with the highest confidence', () => {
  expect(merged([found('a', 0.5), found('a', 0.9), found('a', 0.7)])).toEqual(['a 0.9'])
})

test('rules of one group are one finding, the most confident', () => {
  expect(merged([found('a', 0.5, 'high', 'g'), found('b', 0.9, 'low', 'g')])).toEqual(['b 0.9'])
})

test('at equal confidence the more severe rule of a group stands for it', () => {
  expect(merged([found('a', 0.9, 'low', 'g'), found('b', 0.9, 'high', 'g')])).toEqual(['b 0.9'])
})

test('findings come strongest first, then most severe, then by id', () => {
  const evidence = [found('d', 0.5), found('c', 0.9, 'low'), found('b', 0.9), found('a', 0.9)]
  expect(merged(evidence)).toEqual(['a 0.9', 'b 0.9', 'c 0.9', 'd 0.5'])
})

test('the order of the evidence makes no difference', () => {
  const evidence = [found('b', 0.9, 'high', 'g'), found('a', 0.9, 'high', 'g'), found('c', 0.9)]
  expect(merged(evidence)).toEqual(merged([...evidence].reverse()))
})

test('the evidence handed in is left as it was', () => {
  const evidence = [found('b', 0.5), found('a', 0.9)]
  mergeEvidence(evidence)
  expect(evidence.map(({ finding }) => finding.rule_id)).toEqual(['b', 'a'])
})
