import fc from 'fast-check'
import { expect, test } from 'vitest'
import { re2jsEngine } from '../../src/rules/engine.ts'
import { re2 } from '../engines.ts'
import { rulesScanner } from '../rules-scanner.ts'
import { randomFamily, timesOf } from './growth.ts'
import { hostileText } from './hostile-text.ts'
import { expectSound } from './sound-views.ts'

const seconds = Number(process.env.FUZZ_SECONDS ?? 60)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
process.stdout.write(`FUZZ_SECONDS=${seconds} FUZZ_SEED=${seed}\n`)

/** fast-check stops by the clock, which is no failure. */
const forSeconds = (share: number) => ({
  seed,
  numRuns: 1_000_000_000,
  interruptAfterTimeLimit: share * seconds * 1000,
})

test('the views of any text are sound', () => {
  fc.assert(fc.property(hostileText(), expectSound), forSeconds(0.4))
})

test('no scan is safe that is not complete', async () => {
  const scanner = rulesScanner(re2 ?? re2jsEngine)
  await fc.assert(
    fc.asyncProperty(hostileText(), async (text) => {
      const { verdict, complete } = await scanner.scan(text || ' ')
      expect(complete || verdict !== 'safe').toBe(true)
    }),
    forSeconds(0.2),
  )
})

test('the views of four times the text take at most ten times as long', () => {
  const end = performance.now() + 0.4 * seconds * 1000
  const random = randomOf(seed)
  const grown: string[] = []
  let families = 0
  while (performance.now() < end) {
    const { name, make } = randomFamily(random)
    const { small, large } = timesOf(make)
    families += 1
    if (large > 10 * small) {
      grown.push(`${small.toFixed(1)} ms grew to ${large.toFixed(1)} ms for ${name}`)
    }
  }
  process.stdout.write(`${families} families of text measured\n`)
  expect(grown).toEqual([])
})

/** mulberry32: Math.random cannot be seeded. */
function randomOf(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32
  }
}
