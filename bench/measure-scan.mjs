// @ts-check
// node bench/measure-scan.mjs <KB>: whole scans with the classifier, in milliseconds.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prose } from './inputs.mjs'
import { ROOT, report } from './process.mjs'

const kilobytes = Number(process.argv[2])
/** Long scans are steady, so few rounds do. */
const rounds = kilobytes >= 100 ? 5 : 15
/** @type {typeof import('../src/index.ts')} */
const { createScanner } = await import(pathToFileURL(join(ROOT, 'dist/index.js')).href)
const scanner = await createScanner({ classifier: 'required' })
await scanner.scan(prose(4_000, 1))

const timings = []
for (let round = 0; round < rounds; round++) {
  timings.push((await scanner.scan(prose(kilobytes * 1_000, 100 + round))).timing_ms)
}
await scanner.close()
report(timings)
