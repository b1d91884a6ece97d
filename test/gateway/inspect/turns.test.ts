import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from '../../../src/gateway/inspect/turns.ts'
import { rulesScanner } from '../../rules-scanner.ts'
import { answerTo, HARMLESS, openGateway } from './gateway.ts'

test('turns are taken so many at once, and in the order of asking', async () => {
  const takeTurn = createTurns(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  for (let at = 0; at < 5; at++) {
    void takeTurn().then((end) => {
      begun.push(at)
      ends.push(end)
    })
  }
  await turn()
  expect(begun).toEqual([0, 1])
  for (let at = 0; at < 5; at++) {
    ends[at]?.()
    await turn()
    expect(begun).toEqual([0, 1, 2, 3, 4].slice(0, at + 3))
  }
})

test('long messages wait for each other, and short ones for none', async () => {
  const inner = rulesScanner()
  let running = 0
  let most = 0
  const gate: (() => void)[] = []
  const scanner = {
    ...inner,
    async scan(text: string) {
      running += 1
      most = Math.max(most, running)
      if (text.length > 100) await new Promise<void>((resolve) => gate.push(resolve))
      running -= 1
      return inner.scan(HARMLESS)
    },
  }
  const { rule } = openGateway({}, { scanner })
  const long = (at: number) => {
    const content = [{ type: 'text', text: `${at} ${HARMLESS.repeat(300)}` }]
    return { ...answerTo('tools/call', { content }), bytes: 22_000 }
  }
  const all = Promise.all([1, 2, 3, 4, 5].map((at) => rule(long(at))))
  const short = answerTo('tools/call', { content: [{ type: 'text', text: 'short' }] })
  expect(await rule(short)).toEqual({ kind: 'forward' })
  expect(gate).toHaveLength(2)
  let done = false
  void all.then(() => {
    done = true
  })
  while (!done) {
    gate.shift()?.()
    await turn()
  }
  expect(new Set((await all).map(({ kind }) => kind))).toEqual(new Set(['forward']))
  expect(most).toBeLessThanOrEqual(3)
})
