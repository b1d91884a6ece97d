import { describe, expect, test } from 'vitest'
import { RULE_SLICE_LENGTH, RULE_SLICE_OVERLAP } from '../../src/core/limits.ts'
import { compileRules } from '../../src/rules/compile.ts'
import { engines } from '../engines.ts'
import { makeRule } from '../rule-file.ts'

const STRIDE = RULE_SLICE_LENGTH - RULE_SLICE_OVERLAP
const word = makeRule({ id: 'word-1', pattern: '\\bmarzipan\\b' })
const other = makeRule({ id: 'other-1', family: 'JB', pattern: 'a{3}' })

describe.each(engines.map((engine) => [engine.name, engine] as const))('with %s', (_, engine) => {
  const match = compileRules([word, other], engine)
  const ids = (text: string, deadline = Number.POSITIVE_INFINITY) =>
    [...match(text, deadline).rules].map(({ id }) => id)

  test('rules of every family are found, each once', () => {
    expect(ids('marzipan aaa marzipan')).toEqual(['word-1', 'other-1'])
    expect(ids('nougat')).toEqual([])
    expect(ids('')).toEqual([])
  })

  test('a word is found wherever the text is cut', () => {
    for (const edge of [STRIDE, RULE_SLICE_LENGTH, 2 * STRIDE, STRIDE + RULE_SLICE_LENGTH]) {
      for (let start = edge - 12; start <= edge + 4; start++) {
        const text = `${' '.repeat(start)}marzipan${' '.repeat(RULE_SLICE_LENGTH)}`
        expect(ids(text), `at ${start}`).toEqual(['word-1'])
        expect(ids(`${' '.repeat(start)}marzipan`), `ending after ${start}`).toEqual(['word-1'])
      }
    }
  })

  test('a match of a thousand characters is found wherever the text is cut', () => {
    const long = compileRules([makeRule({ pattern: `m\\s{1,1000}n` })], engine)
    const pattern = `m${' '.repeat(Math.min(RULE_SLICE_OVERLAP - 2, 1_000))}n`
    for (let start = STRIDE - pattern.length - 2; start <= STRIDE + 2; start += 1) {
      const text = `${'-'.repeat(start)}${pattern}${'-'.repeat(RULE_SLICE_LENGTH)}`
      expect(long(text, Number.POSITIVE_INFINITY).rules, `at ${start}`).toHaveLength(1)
    }
  })

  test('a surrogate pair at a cut does no harm', () => {
    const text = `${'-'.repeat(STRIDE - 1)}${'\u{1F600}'.repeat(RULE_SLICE_LENGTH)} marzipan`
    expect(ids(text)).toEqual(['word-1'])
  })

  test('past the deadline the answer is not complete', () => {
    expect(match('marzipan', performance.now() - 1)).toEqual({ rules: new Set(), complete: false })
    expect(match('marzipan', Number.POSITIVE_INFINITY).complete).toBe(true)
  })
})
