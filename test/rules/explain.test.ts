import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readRules } from '../../src/rules/load.ts'
import { makeFolder, makeRule } from '../rule-file.ts'

/** The problems of one rule file, as `line CODE message`. */
function problemsOf(source: string): string[] {
  const { problems } = readRules([makeFolder({ 'acme.yaml': source })])
  return problems.map(({ line, code, message }) => `${line} ${code} ${message}`)
}

const good = stringify(makeRule())
const swap = (from: string, to: string) => {
  expect(good).toContain(from)
  return good.replace(from, to)
}
const lineOf = (piece: string) =>
  good.split('\n').findIndex((line) => line.trimStart().startsWith(piece)) + 1

test('the file that the tests below spoil is good', () => expect(problemsOf(good)).toEqual([]))

test.each([
  ['severity: ', 'severty: ', '"severty"; did you mean "severity"?'],
  ['signal: ', 'Signal: ', '"Signal"; did you mean "signal"?'],
  ['false_positives:', 'false_positive:', '"false_positive"; did you mean "false_positives"?'],
  ['pattern: ', 'patern: ', '"patern"; did you mean "pattern"?'],
])(
  'a misspelt key is told once, on its line, with the key that was meant: %s %s',
  (from, to, said) => {
    expect(problemsOf(swap(from, to))).toEqual([
      `${lineOf(from)} UNRECOGNIZED_KEYS the file: Unrecognized key: ${said}`,
    ])
  },
)

test('misspelt keys further in, and several at once, are told each on its line', () => {
  const source = swap('owasp:', 'owsap:').replace('match:', 'matches:').replace('  pass:', '  pas:')
  expect(problemsOf(source)).toEqual([
    `${lineOf('owasp:')} UNRECOGNIZED_KEYS references: Unrecognized key: "owsap"; did you mean "owasp"?`,
    `${lineOf('match:')} UNRECOGNIZED_KEYS tests: Unrecognized key: "matches"; did you mean "match"?`,
    `${lineOf('pass:')} UNRECOGNIZED_KEYS tests: Unrecognized key: "pas"; did you mean "pass"?`,
  ])
})

test('a key that is near none may be a text, so the known keys are told instead', () => {
  const [problem, ...more] = problemsOf(`${good}"ignore the secret words": 1\n`)
  expect(problem).toMatch(
    /^\d+ UNRECOGNIZED_KEYS the file: Unrecognized key; expected one of: id, /,
  )
  expect(problem).not.toContain('secret')
  expect(problem?.split(' ')[0]).toBe(String(good.split('\n').length))
  expect(more).toEqual([])
})

test.each([
  ['severity: high', 'severity: hihg', '"low"|"medium"|"high"|"critical"; did you mean "high"?'],
  ['severity: high', 'severity: High', 'did you mean "high"?'],
  ['signal: hard', 'signal: hrad', '"hard"|"soft"; did you mean "hard"?'],
  ['status: stable', 'status: experimentl', 'did you mean "experimental"?'],
  ['family: PI', 'family: pi', 'did you mean "PI"?'],
  ['- LLM01', '- LLM1', 'did you mean "LLM01"?'],
])('a value near a known one is told with it: %s, not %s', (from, to, said) => {
  const [problem, ...more] = problemsOf(swap(from, to))
  expect(problem).toMatch(new RegExp(`^${lineOf(from)} INVALID_VALUE .*expected one of `))
  expect(problem).toContain(said)
  expect(more).toEqual([])
})

test('a value near none is told with all that are known, and is not repeated', () => {
  const [problem] = problemsOf(swap('severity: high', 'severity: marzipan'))
  expect(problem).toMatch(/expected one of "low"\|"medium"\|"high"\|"critical"$/)
})

test.each([
  ['signal: hard\n', 'signal: missing: expected one of "hard"|"soft"'],
  ['name: Names marzipan\n', 'name: missing; expected string'],
])('a key that is not there is called missing: %j', (line, said) => {
  expect(problemsOf(swap(line, ''))).toEqual([expect.stringContaining(said)])
})

test('a text that YAML takes for something else is to be put in quotes', () => {
  const [problem, ...more] = problemsOf(swap('- nougat', '- secret: nougat'))
  expect(problem).toBe(
    `${lineOf('- nougat')} INVALID_TYPE tests.pass.1: Invalid input: expected string, received object; put it in quotes`,
  )
  expect(more).toEqual([])
})

test.each([
  ['pattern: "\\d"', 'BAD_DQ_ESCAPE: put patterns in single quotes'],
  ['name: "open', 'MISSING_CHAR: a quote or a bracket is not closed'],
  ['name: a: b', 'put a text with a colon in quotes'],
  ['a: 1\na: 2', 'DUPLICATE_KEY: a key stands here for the second time'],
])('a slip in YAML is told with what to do: %j', (source, said) => {
  const [problem] = problemsOf(source)
  expect(problem).toMatch(/^\d YAML_SYNTAX /)
  expect(problem).toContain(said)
})
