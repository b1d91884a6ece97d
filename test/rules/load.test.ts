import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { loadRules, readRules } from '../../src/rules/load.ts'
import { rejection } from '../rejection.ts'
import { makeFolder, makeRule } from '../rule-file.ts'

const pack = { name: 'acme', version: '1.2.3', engine: '>=0.1.0' }

test('rules of every folder below, and of several folders, are loaded with the first pack', () => {
  const first = makeFolder({ 'a.yaml': makeRule({ id: 'a-1' }), 'pack.yaml': pack })
  mkdirSync(join(first, 'deep'))
  writeFileSync(join(first, 'deep', 'b.yaml'), JSON.stringify(makeRule({ id: 'b-1' })))
  const second = makeFolder({ 'c.yaml': makeRule({ id: 'c-1' }), 'read.me': 'no rule' })
  const loaded = loadRules([first, second], '0.1.0')
  expect(loaded.rules.map(({ id }) => id)).toEqual(['a-1', 'b-1', 'c-1'])
  expect(loaded.pack).toEqual(pack)
})

const reference = makeFolder({ 'good.yaml': makeRule({ id: 'good-1' }) })
const wrong = makeFolder({
  'a-misspelt.yaml': { ...makeRule({ id: 'a-1' }), severty: 'high' },
  'b-enum.yaml': { ...makeRule({ id: 'b-1' }), severity: 'dire' },
  'c-syntax.yaml': 'id: c-1\nname: "open\n',
  'd-missing.yaml': { ...makeRule({ id: 'd-1' }), pattern: undefined },
  'e-few-tests.yaml': makeRule({ id: 'e-1', tests: { match: ['marzipan'], pass: [] } }),
  'f-bad-id.yaml': makeRule({ id: 'Not An Id' }),
  'g-reference.yaml': makeRule({ references: { owasp: ['LLM01'], atlas: ['T51'] } }),
  'h-duplicate.yaml': `# Taken\n${stringify(makeRule({ id: 'good-1' }))}`,
  'i-too-big.yaml': `# ${'x'.repeat(256 * 1024)}`,
  'j-empty.yaml': '',
  'k-list.yaml': '- 1',
  'pack.yaml': { name: 'acme', version: 'one', engine: '>=0.1.0' },
})

test('every problem of every file is reported at once, with file, line and code', () => {
  const { rules, problems } = readRules([reference, wrong])
  const found = problems.map(
    ({ file, line, code }) => `${file.slice(wrong.length + 1)}:${line} ${code}`,
  )
  expect(found.sort()).toEqual([
    'a-misspelt.yaml:28 UNRECOGNIZED_KEYS',
    'b-enum.yaml:4 INVALID_VALUE',
    'c-syntax.yaml:3 YAML_SYNTAX',
    'd-missing.yaml:1 CUSTOM',
    'e-few-tests.yaml:20 TOO_SMALL',
    'e-few-tests.yaml:22 TOO_SMALL',
    'f-bad-id.yaml:1 INVALID_FORMAT',
    'g-reference.yaml:17 INVALID_FORMAT',
    'h-duplicate.yaml:2 DUPLICATE_ID',
    'i-too-big.yaml:1 TOO_LARGE',
    'j-empty.yaml:1 INVALID_TYPE',
    'k-list.yaml:1 INVALID_TYPE',
    'pack.yaml:2 INVALID_FORMAT',
  ])
  expect(rules.map(({ rule }) => rule.id)).toEqual(['good-1', 'good-1'])
})

test('loading fails once, with an error that names them all', async () => {
  const error = await rejection(() => loadRules([reference, wrong], '0.1.0'))
  expect(error).toMatch(/^RULES_INVALID: 13 problem\(s\) in rule files\n/)
  expect(error.split('\n')).toHaveLength(14)
  expect(error).toContain('severty')
  expect(error).toContain('the id good-1 is taken by')
  expect(error).toContain(
    'severity: Invalid option: expected one of "low"|"medium"|"high"|"critical"',
  )
})

test.each([
  ['0.1.0', '>=0.1.0', 'no error'],
  ['0.10.0', '>=0.9.1', 'no error'],
  ['1.0.0', '>=0.9.1', 'no error'],
  ['0.1.0', '>=0.1.1', 'ENGINE_TOO_OLD the pack acme needs engine >=0.1.1, this is 0.1.0'],
  ['0.9.0', '>=0.10.0', 'ENGINE_TOO_OLD'],
])('engine %s with a pack for %s: %s', async (version, engine, wanted) => {
  const folder = makeFolder({ 'a.yaml': makeRule(), 'pack.yaml': { ...pack, engine } })
  expect(await rejection(() => loadRules([folder], version))).toContain(wanted)
})

test.each([
  ['is not there', join(reference, 'nowhere')],
  ['holds no rule file', makeFolder({ 'read.me': 'nothing' })],
])('a folder that %s is a problem', (_, folder) => {
  expect(readRules([folder]).problems).toMatchObject([{ line: 1, code: 'RULE_FOLDER' }])
})

test('a rule file of the largest size is read', () => {
  const rule = JSON.stringify(makeRule())
  const folder = makeFolder({ 'a.yaml': `${rule}\n#${'x'.repeat(256 * 1024 - rule.length - 2)}` })
  expect(readRules([folder]).problems).toEqual([])
})

test('the rules that ship are free of problems', () =>
  expect(readRules(['rules']).problems).toEqual([]))

// Known failures: these throw something other than a problem with a file and a line.
test.each([
  ['an alias without an anchor', 'id: *nowhere'],
  [
    'aliases that multiply',
    'a: &a [1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c]',
  ],
])('%s is a problem', (_, source) => {
  expect(readRules([makeFolder({ 'a.yaml': source })]).problems).toHaveLength(1)
})

test('a file in place of a folder is a problem', () => {
  expect(readRules([join(reference, 'good.yaml')]).problems).toHaveLength(1)
})
