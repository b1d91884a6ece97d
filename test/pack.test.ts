import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FAMILIES } from '../src/core/families.ts'
import { type RuleFile, readRules } from '../src/rules/load.ts'
import { LANGUAGES } from '../src/rules/schema.ts'
import { DECODERS } from '../src/text/decoders.ts'
import { engines } from './engines.ts'
import { rulesScanner } from './rules-scanner.ts'

const { rules, pack, problems } = readRules(['rules'])
const FOLDERS: Record<string, string> = {
  PI: 'prompt-injection',
  JB: 'jailbreak',
  DE: 'data-exfiltration',
  RP: 'role-play-manipulation',
  CS: 'context-switching',
  SE: 'social-engineering',
  TA: 'token-abuse',
  CI: 'code-injection',
  TP: 'tool-poisoning',
  OB: 'obfuscation',
  SL: 'secret-leak',
  MP: 'memory-poisoning',
}
const groupOf = ({ rule }: RuleFile) => rule.group ?? rule.id
const idsOfGroup = (group: string) =>
  rules.filter((file) => groupOf(file) === group).map(({ rule }) => rule.id)

test('no rule file has a problem', () => expect(problems).toEqual([]))

test('the pack has its own version', () => expect(pack?.version).toMatch(/^\d+\.\d+\.\d+$/))

test('the pack has at least 350 rules', () => expect(rules.length).toBeGreaterThanOrEqual(350))

test.each(FAMILIES.map(({ id }) => id))('family %s has at least 15 rules', (id) => {
  expect(rules.filter(({ rule }) => rule.family === id).length).toBeGreaterThanOrEqual(15)
})

test('every language has rules of the four groups', () => {
  const families = LANGUAGES.filter((code) => code !== 'en').map((code) => [
    code,
    ...['PI', 'DE', 'RP', 'SE'].filter((family) =>
      rules.some(({ rule }) => rule.family === family && rule.languages?.includes(code)),
    ),
  ])
  expect(families.filter(([, ...found]) => found.length < 4)).toEqual([])
})

test('every decoder of a disguise has a rule, and no rule waits for another', () => {
  const steps = ['fold', ...DECODERS.map(({ step }) => step)]
  const named = rules.flatMap(({ rule }) => rule.view ?? [])
  expect(named.sort()).toEqual(steps.sort())
})

test('ids are unique', () => {
  const ids = rules.map(({ rule }) => rule.id)
  expect(ids).toEqual([...new Set(ids)])
})

test('names are unique', () => {
  const names = rules.map(({ rule }) => rule.name.toLowerCase())
  expect(names).toEqual([...new Set(names)])
})

describe.each(rules.map((file) => [file.rule.id, file] as const))('%s', (id, { file, rule }) => {
  test('is in a file named after its id, in the folder of its family', () => {
    expect(basename(file)).toMatch(new RegExp(`^${id}-[a-z0-9]+(-[a-z0-9]+)*\\.yaml$`))
    expect(id.split('-')[0]).toBe(rule.family.toLowerCase())
    expect(basename(dirname(file))).toBe(FOLDERS[rule.family])
  })

  test('has at least three texts to match and three to pass, none twice', () => {
    const { match, pass } = rule.tests
    expect(match.length).toBeGreaterThanOrEqual(3)
    expect(pass.length).toBeGreaterThanOrEqual(3)
    expect(new Set([...match, ...pass]).size).toBe(match.length + pass.length)
  })

  test('has no unbounded run of any character in its pattern', () => {
    expect(outsideClasses(rule.pattern ?? '')).not.toMatch(/\.[*+]/)
  })
})

describe.each(engines.map((engine) => [engine.name, engine] as const))('with %s', (_, engine) => {
  const scanner = rulesScanner(engine)
  const active = rules.filter(({ rule }) => rule.status === 'stable')

  test.each(active.map((file) => [file.rule.id, file] as const))(
    'the scanner finds %s, or a rule of its group, in each text it is to match',
    async (_id, file) => {
      for (const text of file.rule.tests.match) {
        const { findings, verdict } = await scanner.scan(text)
        const found = findings.map(({ rule_id }) => rule_id)
        const wanted = idsOfGroup(groupOf(file))
        expect(found.filter((id) => wanted.includes(id))).toHaveLength(1)
        expect(verdict).not.toBe('safe')
      }
    },
  )
})

test('the check for unbounded runs tells a dot from an escaped dot and a dot in a class', () => {
  expect(outsideClasses('a.*b')).toMatch(/\.[*+]/)
  expect(outsideClasses('[x].+')).toMatch(/\.[*+]/)
  expect(outsideClasses('a\\.*[.*]b')).not.toMatch(/\.[*+]/)
})

/** The pattern without its escaped characters and its character classes. */
function outsideClasses(pattern: string): string {
  return pattern.replace(/\\./gs, '~').replace(/\[[^\]]*\]/g, '~')
}
