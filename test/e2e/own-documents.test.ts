import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { Config } from '../../src/config.ts'
import { Suppression } from '../../src/core/suppression.ts'
import { Rule } from '../../src/rules/schema.ts'
import { runCli } from './run-cli.ts'

const markdown = (folder: string) =>
  readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
const documents = ['.', 'docs', 'train', 'models', 'bench'].flatMap(markdown)

test('our own documents talk about attacks, and none of them is a threat', async () => {
  expect(documents.length).toBeGreaterThan(15)
  const { code, stdout } = await runCli(['scan', '--format', 'json', ...documents])
  const threats = JSON.parse(stdout).filter(
    ({ verdict }: { verdict: string }) => verdict === 'threat',
  )
  expect(threats).toEqual([])
  expect(code).toBe(0)
}, 240_000) // as many documents as this takes a while on a busy machine

const blocks = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block)

test('the rule to copy in docs/WRITING-RULES.md is a rule', () => {
  const [rule] = blocks('docs/WRITING-RULES.md')
  expect(Rule.safeParse(parse(rule ?? '')).error).toBeUndefined()
})

test('the suppressions in README.md are a configuration, with every key there is', () => {
  const config = blocks('README.md').find((block) => block.startsWith('suppressions:'))
  const { suppressions } = Config.parse(parse(config ?? ''))
  const keys = Object.keys(Suppression.shape).filter((key) => key !== 'family')
  expect(suppressions.map((entry) => Object.keys(entry).sort())).toEqual([keys.sort()])
})

test('the configuration in README.md is one, and names the defaults', () => {
  const [config] = blocks('README.md')
  const { rules, ...rest } = Config.parse(parse(config ?? ''))
  const { rules: _, ...defaults } = Config.parse({})
  expect(rules).toHaveLength(1)
  expect(rest).toEqual(defaults)
})
