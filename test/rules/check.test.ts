import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { checkRules } from '../../src/rules/check.ts'
import { re2jsEngine } from '../../src/rules/engine.ts'
import type { Rule } from '../../src/rules/schema.ts'
import { buildViews } from '../../src/text/views.ts'
import { engines } from '../engines.ts'
import { makeFolder, makeRule } from '../rule-file.ts'

/** Both engines have the same problems, which are told once. */
const onAll = `(${engines.map(({ name }) => name).join(', ')})`
const tests = makeRule().tests
const viewsOf = (text: string) => buildViews(text).views

/** The problems of a folder with one rule, as `line: CODE message`. */
function problemsOf(fields: Partial<Rule>): string[] {
  const folder = makeFolder({ 'acme-001.yaml': makeRule(fields) })
  const { problems } = checkRules([folder], engines, viewsOf)
  expect(problems.every(({ file }) => file.endsWith('acme-001.yaml'))).toBe(true)
  return problems.map(({ line, code, message }) => `${line}: ${code} ${message}`)
}

/** The line of a rule's file on which a piece of it stands. */
function lineOf(piece: string, fields: Partial<Rule>): number {
  return (
    stringify(makeRule(fields))
      .split('\n')
      .findIndex((line) => line.includes(piece)) + 1
  )
}

test('a rule that holds on its texts has no problem', () => expect(problemsOf({})).toEqual([]))

test('a text that a rule misses is named by its line and place, once for all engines', () => {
  const fields = { tests: { ...tests, match: [...tests.match, 'nougat secret'] } }
  expect(problemsOf(fields)).toEqual([
    `${lineOf('nougat secret', fields)}: TEST_MATCH tests.match.3: the rule does not find this text; mend the rule or the text ${onAll}`,
  ])
})

test('a text that a rule should pass is named by its line and place, once for all engines', () => {
  const fields = { tests: { ...tests, pass: [...tests.pass, 'so much marzipan'] } }
  expect(problemsOf(fields)).toEqual([
    `${lineOf('so much marzipan', fields)}: TEST_PASS tests.pass.3: the rule finds this text; mend the rule or the text ${onAll}`,
  ])
})

test.each(['marzipan.*nougat', '(?i)a.+', '[.]a.{2,}b'])('the gap in %s is refused', (pattern) => {
  expect(problemsOf({ pattern })).toEqual([
    `${lineOf('pattern: ', { pattern })}: UNBOUNDED_GAP pattern: expected a bounded gap such as (?:\\S+\\s+){0,4}, got .* or .+ ${onAll}`,
  ])
})

test.each(['marzipan[.*+]*', 'marzipan\\.*', 'marzipan.{0,9}', 'marzipan.?'])(
  'there is no unbounded gap in %s',
  (pattern) => expect(problemsOf({ pattern }).join()).not.toContain('UNBOUNDED_GAP'),
)

test.each([
  ['a(?=b)', 'it has no look-ahead or look-behind'],
  ['(?<!a)b', 'it has no look-ahead or look-behind'],
  ['(a)\\1', 'it has no back-references'],
  ['(', 'missing closing ); see https://'],
  ['[b-a]', 'invalid character class range; see https://'],
  ['a{2000}', 'invalid repeat count; see https://'],
])('the pattern %s is refused, with its line: %s', (pattern, hint) => {
  const line = lineOf('pattern: ', { pattern })
  const [problem, ...more] = problemsOf({ pattern })
  expect(problem).toContain(`${line}: PATTERN pattern: expected RE2 syntax; ${hint}`)
  expect(problem).toContain(onAll)
  expect(more).toEqual([])
})

test('a pattern that one engine alone refuses is told with that engine', () => {
  const refuse = () => {
    throw new Error('refused')
  }
  const picky = { name: 're2', compile: refuse } as const
  const { problems } = checkRules(
    [makeFolder({ 'a.yaml': makeRule() })],
    [picky, re2jsEngine],
    viewsOf,
  )
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/ \(re2\)$/)])
})

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
  const wrong = 'CUSTOM pattern: expected either a pattern or a view'
  const both = { view: 'base64' }
  expect(problemsOf(both)).toEqual([`${lineOf('pattern: ', both)}: ${wrong}`])
  const neither: Record<string, unknown> = makeRule()
  delete neither.pattern
  const { problems } = checkRules([makeFolder({ 'a.yaml': neither })], engines, viewsOf)
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([wrong])
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
    expect(check(['marzipan'])).toEqual(['TEST_MATCH'])
  })
})
