import { expect, test } from 'vitest'
import { checkRules } from '../../src/rules/check.ts'
import type { Rule } from '../../src/rules/schema.ts'
import { engines } from '../engines.ts'
import { makeFolder, makeRule } from '../rule-file.ts'

const names = engines.map(({ name }) => name)
const tests = makeRule().tests

/** The problems of a folder with one rule, as `CODE message`, without the engine's name. */
function problemsOf(fields: Partial<Rule>): string[] {
  const folder = makeFolder({ 'acme-001.yaml': makeRule(fields) })
  const { problems } = checkRules([folder], engines)
  expect(problems.every(({ file }) => file.endsWith('acme-001.yaml'))).toBe(true)
  return problems.map(({ code, message }) => `${code} ${message}`)
}

const onEach = (problem: string) => names.map((name) => `${problem} ${name}`)

test('a rule that holds on its texts has no problem', () => expect(problemsOf({})).toEqual([]))

test('a text that a rule misses is named by its place, for each engine', () => {
  const fields = { tests: { ...tests, match: [...tests.match, 'nougat secret'] } }
  expect(problemsOf(fields)).toEqual(onEach('TEST_MATCH tests.match.3: no match in'))
})

test('a text that a rule should pass is named by its place, for each engine', () => {
  const fields = { tests: { ...tests, pass: ['so much marzipan', ...tests.pass] } }
  expect(problemsOf(fields)).toEqual(onEach('TEST_PASS tests.pass.0: matches in'))
})

test.each(['a(?=b)', '(a)\\1', '(', '[b-a]'])(
  'the pattern %s is refused by each engine',
  (pattern) => {
    expect(problemsOf({ pattern })).toEqual(
      onEach('PATTERN pattern: expected RE2 syntax, refused by'),
    )
  },
)

test('problems of loading come along', () => {
  const folder = makeFolder({ 'a.yaml': 'id: 1', 'b.yaml': makeRule({ pattern: '(' }) })
  const codes = checkRules([folder], engines).problems.map(({ code }) => code)
  expect(codes).toContain('INVALID_TYPE')
  expect(codes).toContain('PATTERN')
})

test('the rules that ship hold on all of their texts', () => {
  const report = checkRules(['rules'], engines)
  expect(report.problems).toEqual([])
  expect(report.rules).toBeGreaterThanOrEqual(60)
  expect(report.texts).toBeGreaterThanOrEqual(6 * report.rules)
})
