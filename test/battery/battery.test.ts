import { describe, expect, test } from 'vitest'
import { re2jsEngine } from '../../src/rules/engine.ts'
import { re2 } from '../engines.ts'
import { rulesScanner } from '../rules-scanner.ts'
import { disguises } from './disguises.ts'
import { hidings } from './hidings.ts'
import { ATTACKS, ORDINARY } from './sentences.ts'

const scanner = rulesScanner(re2 ?? re2jsEngine)
const classes = Object.entries({ ...disguises, ...hidings })
const all = classes.flatMap(([, byName]) => Object.entries(byName))
const verdictOf = async (text: string) => (await scanner.scan(text)).verdict
const rows: { found: boolean[]; silent: boolean[] }[] = []

test('at least 60 disguises, of 8 attacks and 8 honest sentences or more', () => {
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(60)
  expect(ATTACKS.length).toBeGreaterThanOrEqual(8)
  expect(ORDINARY.length).toBeGreaterThanOrEqual(8)
})

test.each(ATTACKS.map((attack, at) => [at, attack] as const))(
  'attack %i is a threat as it stands',
  async (_, attack) => expect(await verdictOf(attack)).toBe('threat'),
)

describe.each(classes)('%s', (_, byName) => {
  test.each(Object.entries(byName))('%s', async (name, disguise) => {
    const found = await Promise.all(
      ATTACKS.map(async (attack) => (await verdictOf(disguise(attack))) === 'threat'),
    )
    const silent = await Promise.all(
      ORDINARY.map(async (text) => (await verdictOf(disguise(text))) !== 'threat'),
    )
    rows.push({ found, silent })
    const line = (marks: boolean[], no: string) => marks.map((mark) => (mark ? '+' : no)).join('')
    process.stdout.write(`${name.padEnd(38)} ${line(found, '-')}  ${line(silent, '!')}\n`)
    expect(silent, 'honest sentences that are no threat').not.toContain(false)
  })
})

test('at least 95% of the disguised attacks are a threat', () => {
  const marks = rows.flatMap(({ found }) => found)
  const found = marks.filter(Boolean).length
  process.stdout.write(`${found} of ${marks.length} disguised attacks found\n`)
  expect(rows.length).toBe(all.length)
  expect(found / marks.length).toBeGreaterThanOrEqual(0.95)
})
