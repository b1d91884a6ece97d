import { describe, expect, test } from 'vitest'
import { checkRules } from '../../src/rules/check.ts'
import type { Rule } from '../../src/rules/schema.ts'
import { buildViews } from '../../src/text/views.ts'
import { engines } from '../engines.ts'
import { makeFolder, makeRule } from '../rule-file.ts'

const names = engines.map(({ name }) => name)
const tests = makeRule().tests
const viewsOf = (text: string) => buildViews(text).views

/** The problems of a folder with one rule, as `CODE message`, without the engine's name. */
function problemsOf(fields: Partial<Rule>): string[] {
  const folder = makeFolder({ 'acme-001.yaml': makeRule(fields) })
  const { problems } = checkRules([folder], engines, viewsOf)
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
  const codes = checkRules([folder], engines, viewsOf).problems.map(({ code }) => code)
  expect(codes).toContain('INVALID_TYPE')
  expect(codes).toContain('PATTERN')
})

test('the rules that ship hold on all of their texts', () => {
  const report = checkRules(['rules'], engines, viewsOf)
  expect(report.problems).toEqual([])
  expect(report.rules).toBeGreaterThanOrEqual(60)
  expect(report.texts).toBeGreaterThanOrEqual(6 * report.rules)
})

test('a rule has a pattern or a view, never both or neither', () => {
  const wrong = ['CUSTOM pattern: expected either a pattern or a view']
  expect(problemsOf({ view: 'base64' })).toEqual(wrong)
  const neither: Record<string, unknown> = makeRule()
  delete neither.pattern
  const { problems } = checkRules([makeFolder({ 'a.yaml': neither })], engines, viewsOf)
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual(wrong)
})

describe('the rule of a view', () => {
  const hidden = Buffer.from('more marzipan please').toString('base64')
  const viewRule: Record<string, unknown> = {
    ...makeRule({ id: 'acme-002', name: 'Marzipan in base64', view: 'base64' }),
  }
  delete viewRule.pattern
  const check = (match: string[]) => {
    const tests = { match: [hidden, `a ${hidden}`, ...match], pass: [...passes, 'none'] }
    const folder = makeFolder({ 'a.yaml': makeRule(), 'b.yaml': { ...viewRule, tests } })
    return checkRules([folder], engines, viewsOf).problems.map(({ code }) => code)
  }
  const passes = ['marzipan', Buffer.from('more nougat please').toString('base64')]

  test('holds where the view shows what another rule finds', () => {
    expect(check([`${hidden} again`])).toEqual([])
  })

  test('does not hold on plain text', () => {
    expect(check(['marzipan'])).toEqual(names.map(() => 'TEST_MATCH'))
  })
})
