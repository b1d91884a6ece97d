import { expect, test } from 'vitest'
import { KINDS } from '../../bench/inputs.mjs'
import { SCAN_BUDGET_MS } from '../../src/core/limits.ts'
import { re2jsEngine } from '../../src/rules/engine.ts'
import { re2 } from '../engines.ts'
import { rulesScanner } from '../rules-scanner.ts'

const MEGABYTE = 1_000_000
/** Far more than a scan takes, far less than a view that multiplies would. */
const MAX_RESIDENT_BYTES = 1_500 * 1024 * 1024
/** Mixtures of the rules' own words are measured by the benchmark: they are slow, and alike. */
const kinds = Object.entries(KINDS).filter(([name]) => !name.startsWith('words of'))
const scanner = rulesScanner(re2 ?? re2jsEngine, MEGABYTE, SCAN_BUDGET_MS)

test.each(kinds)(
  'a megabyte of %s is judged within the budget, or said not to be',
  {
    timeout: 2 * SCAN_BUDGET_MS,
  },
  async (_, make) => {
    const { complete, verdict, layers } = await scanner.scan(make(MEGABYTE, 7).slice(0, MEGABYTE))
    expect(layers.rules).toMatch(complete ? /^ok$/ : /^(?:ok|incomplete)$/)
    if (!complete) expect(verdict).not.toBe('safe')
    expect(process.memoryUsage.rss()).toBeLessThan(MAX_RESIDENT_BYTES)
  },
)

test('a scan that has no time is not complete, and not safe', async () => {
  const hurried = rulesScanner(re2 ?? re2jsEngine, MEGABYTE, 0)
  const result = await hurried.scan('The train to Lisbon leaves at ten.')
  expect(result).toMatchObject({ complete: false, verdict: 'suspicious' })
})
