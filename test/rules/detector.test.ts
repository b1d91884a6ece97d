import { describe, expect, test } from 'vitest'
import type { View } from '../../src/core/detector.ts'
import { createRulesDetector } from '../../src/rules/detector.ts'
import { re2jsEngine } from '../../src/rules/engine.ts'
import type { Rule } from '../../src/rules/schema.ts'
import { buildViews } from '../../src/text/views.ts'
import { makeRule, noCalibration } from '../rule-file.ts'

const rule = (id: string, fields: Partial<Rule> = {}) => makeRule({ id, pattern: id, ...fields })

function detect(rules: Rule[], text: string, deadline = Number.POSITIVE_INFINITY) {
  const detector = createRulesDetector({
    rules,
    pack: undefined,
    calibration: noCalibration,
    engine: re2jsEngine,
  })
  const views: View[] = buildViews(text).views
  return detector.detect(views, { deadline, signal: undefined, source: 'unknown' })
}

async function signalsOf(rules: Rule[], text: string): Promise<string[]> {
  const { evidence } = await detect(rules, text)
  return evidence.map(({ finding, signal }) => `${finding.rule_id} ${signal}`)
}

describe('the signal of a match', () => {
  const soft = ['a-1', 'b-1', 'c-1', 'd-1'].map((id) => rule(id, { signal: 'soft' }))

  test('is that of its rule', async () => {
    expect(await signalsOf([rule('a-1'), rule('b-1', { signal: 'soft' })], 'a-1 b-1')).toEqual([
      'a-1 hard',
      'b-1 soft',
    ])
  })

  test('is soft within a quotation, for a quotable rule', async () => {
    const rules = [rule('a-1', { quotable: true }), rule('b-1', { quotable: false })]
    expect(await signalsOf(rules, 'An attack: "a-1 b-1"')).toEqual(['a-1 soft', 'b-1 hard'])
  })

  test('is that of its rule when the text is also outside the quotation', async () => {
    expect(await signalsOf([rule('a-1')], 'An attack: "a-1", and a-1')).toEqual(['a-1 hard'])
  })

  test('stays soft with three soft meanings', async () => {
    expect(await signalsOf(soft, 'a-1 b-1 c-1')).toEqual(['a-1 soft', 'b-1 soft', 'c-1 soft'])
  })

  test('becomes hard with four soft meanings', async () => {
    expect(await signalsOf(soft, 'a-1 b-1 c-1 d-1')).toEqual(
      ['a-1', 'b-1', 'c-1', 'd-1'].map((id) => `${id} hard`),
    )
  })

  test('that is hard only with others says how many that takes', async () => {
    const { evidence } = await detect([...soft, rule('e-1')], 'a-1 b-1 c-1 d-1 e-1')
    const needs = evidence.map(({ finding, hardWith }) => `${finding.rule_id} ${hardWith}`)
    expect(needs).toEqual(['a-1 4', 'b-1 4', 'c-1 4', 'd-1 4', 'e-1 undefined'])
    const three = await detect(soft, 'a-1 b-1 c-1')
    expect(three.evidence.every(({ hardWith }) => hardWith === undefined)).toBe(true)
  })

  test('stays soft when four rules share a group', async () => {
    const grouped = soft.map((each) => ({ ...each, group: 'same' }))
    const signals = await signalsOf(grouped, 'a-1 b-1 c-1 d-1')
    expect(signals.every((signal) => signal.endsWith('soft'))).toBe(true)
  })

  test('is nothing when a soft one is quoted', async () => {
    expect(await signalsOf(soft, 'An attack: "a-1 b-1 c-1 d-1"')).toEqual([])
  })

  test('stays soft when four hard ones are quoted', async () => {
    const hard = soft.map((each) => ({ ...each, signal: 'hard' as const }))
    const signals = await signalsOf(hard, 'An attack: "a-1 b-1 c-1 d-1"')
    expect(signals).toHaveLength(4)
    expect(signals.every((signal) => signal.endsWith('soft'))).toBe(true)
  })
})

test.each(['experimental', 'deprecated'] as const)(
  'a rule that is %s finds nothing',
  async (status) => {
    expect(await signalsOf([rule('a-1', { status }), rule('b-1')], 'a-1 b-1')).toEqual(['b-1 hard'])
  },
)

describe('the confidence of a match', () => {
  const confidencesOf = async (rules: Rule[], text: string) =>
    (await detect(rules, text)).evidence.map(({ finding }) => finding.confidence)
  const rules = [rule('a-1'), rule('b-1', { signal: 'soft' })]

  test('is that of its class when the rule was not measured', async () => {
    expect(await confidencesOf(rules, 'a-1 b-1')).toEqual([0.9, 0.5])
  })

  test('is that of quotations when it is only quoted', async () => {
    expect(await confidencesOf(rules, 'An attack: "a-1"')).toEqual([0.2])
  })
})

test('past the deadline nothing more is looked at, and the detection says so', async () => {
  const passed = performance.now() - 1
  expect(await detect([rule('a-1')], 'a-1', passed)).toMatchObject({
    evidence: [],
    complete: false,
  })
})

test('the text may be hidden in base64 or behind invisible characters', async () => {
  const hidden = Buffer.from('this text holds a-1 within').toString('base64')
  expect(await signalsOf([rule('a-1')], hidden)).toEqual(['a-1 hard'])
  expect(await signalsOf([rule('a-1')], 'a\u200B-1')).toEqual(['a-1 hard'])
})

test('a pattern that is not RE2 is named by its rule id, never repeated', () => {
  const make = () =>
    createRulesDetector({
      rules: [rule('a-1'), rule('b-1', { pattern: 'x(?=secret)' })],
      pack: undefined,
      calibration: noCalibration,
      engine: re2jsEngine,
    })
  expect(make).toThrow(/pattern of: b-1$/)
  expect(make).not.toThrow(/secret/)
})

test('what a text only quotes is quoted too where its lines are joined', async () => {
  const rules = [rule('a-1', { quotable: true })]
  const text = 'An attack:\n```\n# one a-1\n# two\n```\n'
  expect(await signalsOf(rules, text)).toEqual(['a-1 soft', 'a-1 soft'])
  expect(await signalsOf(rules, text.replaceAll('```', ''))).toContain('a-1 hard')
})
