// @ts-check
// node bench/measure-rules.mjs <package folder> <kind>: scans without the classifier, in milliseconds.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { KINDS, prose } from './inputs.mjs'
import { report } from './process.mjs'

/** Bytes of a kilobyte of text, and rounds that are enough for a median. */
const KB = 1_000
const ROUNDS = 15
/** Milliseconds after which a size is not measured again, but for the least number of rounds. */
const PATIENCE_MS = 1_000
const LEAST_ROUNDS = 3

const [folder = '', kind = ''] = process.argv.slice(2)
const make = KINDS[kind]
if (make === undefined) throw new Error(`expected one of: ${Object.keys(KINDS).join(', ')}`)
/** @type {typeof import('../src/index.ts')} */
const { createScanner } = await import(pathToFileURL(join(folder, 'dist/index.js')).href)
const scanner = await createScanner({ classifier: 'off', log_level: 'info' })

// A server has seen ordinary text before it sees a hostile one.
for (let seed = 1; seed <= 20; seed++) await scanner.scan(prose(4 * KB, seed))

/** @type {Record<string, { raw: number[], complete: boolean }>} */
const bySize = {}
for (const size of [1, 10, 100]) bySize[size] = await measure(size * KB, ROUNDS)
// Else a minute a kind, for the kinds there are, would make the whole bench half an hour longer.
if (Math.min(...(bySize[100]?.raw ?? [])) < PATIENCE_MS)
  bySize[1_000] = await measure(1_000 * KB, 1)
report(bySize)

/** Each round has a new text: an attacker never sends the one that is cached. @param {number} length @param {number} rounds */
async function measure(length, rounds) {
  const raw = []
  let complete = true
  let spent = 0
  for (let round = 0; round < rounds; round++) {
    if (round >= LEAST_ROUNDS && spent > PATIENCE_MS) break
    const text = make?.(length, 1_000 + length + round) ?? ''
    const started = performance.now()
    const result = await scanner.scan(text)
    raw.push(performance.now() - started)
    spent += raw.at(-1) ?? 0
    complete &&= result.complete
  }
  return { raw, complete }
}
