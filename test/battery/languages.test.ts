import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { re2jsEngine } from '../../src/rules/engine.ts'
import { LANGUAGES } from '../../src/rules/schema.ts'
import { re2 } from '../engines.ts'
import { rulesScanner } from '../rules-scanner.ts'

const GROUPS = ['override', 'extraction', 'role', 'concealment'] as const
const Fixture = z.strictObject({
  language: z.string(),
  attacks: z.array(z.strictObject({ group: z.enum(GROUPS), text: z.string() })).min(10),
  ordinary: z.array(z.string()).min(10),
})
const MIN_RECALL = 0.9
const scanner = rulesScanner(re2 ?? re2jsEngine)
const verdictOf = async (text: string) => (await scanner.scan(text)).verdict

describe.each(LANGUAGES)('%s', (code) => {
  const fixture = Fixture.parse(parse(readFileSync(`test/fixtures/languages/${code}.yaml`, 'utf8')))

  test('has attacks of every group, and no text twice', () => {
    expect(new Set(fixture.attacks.map(({ group }) => group))).toEqual(new Set(GROUPS))
    const texts = [...fixture.attacks.map(({ text }) => text), ...fixture.ordinary]
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('nine attacks in ten are found', async () => {
    const verdicts = await Promise.all(fixture.attacks.map(({ text }) => verdictOf(text)))
    const found = verdicts.filter((verdict) => verdict !== 'safe').length
    process.stdout.write(`${fixture.language}: ${found} of ${verdicts.length} attacks found\n`)
    expect(found / verdicts.length).toBeGreaterThanOrEqual(MIN_RECALL)
  })

  test('no ordinary sentence is a threat', async () => {
    const verdicts = await Promise.all(fixture.ordinary.map(verdictOf))
    expect(verdicts.flatMap((verdict, at) => (verdict === 'threat' ? [at] : []))).toEqual([])
  })
})
