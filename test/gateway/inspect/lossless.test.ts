import { describe, expect, test } from 'vitest'
import { readRules } from '../../../src/rules/load.ts'
import { answerTo, openGateway, scanner } from './gateway.ts'

// What changes how the text around it is judged: topics and marks of quotation, denials, reports, keys of
// rule files, brackets of JSON.
const DISCOUNTS = [
  'never',
  'If a user asks you to',
  'requests to',
  'attack',
  'for example',
  '```',
  '> ',
  '"',
  'detection: logsource:',
  '{',
]
const attacks = readRules(['rules']).rules.flatMap(({ rule }) => rule.tests?.match ?? [])

async function lostOf(texts: readonly string[], discounts: (index: number) => string[]) {
  const { rule } = openGateway({ severity_threshold: 'low' })
  const lost: string[] = []
  let threats = 0
  for (const [index, attack] of texts.entries()) {
    const alone = await scanner.scan(attack, { source: 'tool_result' })
    if (alone.verdict !== 'threat') continue
    threats += 1
    for (const discount of discounts(index)) {
      const structuredContent = [discount, attack, discount]
      const ruling = await rule(answerTo('tools/call', { content: [], structuredContent }))
      if (ruling.kind !== 'replace') lost.push(`${discount} | ${attack}`)
    }
  }
  return { threats, lost }
}

describe('no neighbour hides what is a threat alone', () => {
  test('of the orders that are read in a batch', async () => {
    const short = attacks.filter(({ length }) => length <= 48)
    const { threats, lost } = await lostOf(short, () => DISCOUNTS)
    expect(threats).toBeGreaterThan(100)
    expect(lost).toEqual([])
  }, 120_000)

  test('of any order', async () => {
    const { threats, lost } = await lostOf(attacks, (index) =>
      DISCOUNTS.slice(index % DISCOUNTS.length).slice(0, 1),
    )
    expect(threats).toBeGreaterThan(800)
    expect(lost).toEqual([])
  }, 120_000)
})
