import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { RULE_TEMPLATE } from '../../src/commands/rule-template.ts'
import { runRulesNew } from '../../src/commands/rules-new.ts'
import { checkRules } from '../../src/rules/check.ts'
import { Rule } from '../../src/rules/schema.ts'
import { engines } from '../engines.ts'
import { rejection } from '../rejection.ts'
import { makeFolder } from '../rule-file.ts'

function runNew(file?: string): string {
  let written = ''
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text
    return true
  })
  try {
    expect(runRulesNew(file)).toBe(0)
  } finally {
    stdout.mockRestore()
  }
  return written
}

test('a new rule holds as it is, outside our pack', () => {
  const file = join(makeFolder({}), 'my-rules', 'acme-key.yaml')
  expect(runNew(file)).toContain(`sallyport rules check ${dirname(file)}\n`)
  expect(readFileSync(file, 'utf8')).toBe(RULE_TEMPLATE)
  const { rules, problems } = checkRules([dirname(file)], engines, () => [], 'rules')
  expect(problems).toEqual([])
  expect(rules).toBe(1)
})

test('without a file it comes to stdout', () => expect(runNew()).toBe(RULE_TEMPLATE))

test('every field is in it, below a line that explains it', () => {
  // A view belongs to a decoder of ours.
  const fields = Object.keys(Rule.shape).filter((key) => key !== 'view')
  const lines = RULE_TEMPLATE.split('\n')
  for (const field of fields) {
    const at = lines.findIndex((line) => line.replace(/^# /, '').startsWith(`${field}:`))
    expect(lines[at - 1], field).toMatch(/^# \S.*\.(\.\.)?$/)
  }
})

test('what is there is not written over', async () => {
  const folder = makeFolder({ 'mine.yaml': 'mine' })
  const file = join(folder, 'mine.yaml')
  expect(await rejection(() => runRulesNew(file))).toMatch(
    /^USAGE: expected the name of a new file, found it taken; nothing was written/,
  )
  expect(readFileSync(file, 'utf8')).toBe('mine')
  mkdirSync(join(folder, 'folder.yaml'))
  expect(await rejection(() => runRulesNew(join(folder, 'folder.yaml')))).toMatch(/^USAGE: /)
})

test.each(['rule.txt', 'rule', 'yaml', 'rule.json'])(
  'the name %s is refused, for no rule is read from there',
  async (name) => {
    expect(await rejection(() => runRulesNew(name))).toMatch(/^USAGE: .* ends in \.yaml/)
  },
)

test('a place that cannot be written to is told without its name', async () => {
  const folder = makeFolder({})
  writeFileSync(join(folder, 'secret'), 'a file')
  const error = await rejection(() => runRulesNew(join(folder, 'secret', 'rule.yaml')))
  expect(error).toMatch(/^USAGE: expected .*; nothing was written/)
  expect(error).not.toContain('secret')
})
