// @ts-check
// node bench/measure-load.mjs <package folder>: milliseconds to read the pack and compile its rules, in a
// process that has done nothing else.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { report } from './process.mjs'

const [folder = ''] = process.argv.slice(2)
/** @type {typeof import('../src/index.ts')} */
const { createScanner } = await import(pathToFileURL(join(folder, 'dist/index.js')).href)
const started = performance.now()
const scanner = await createScanner({ classifier: 'off', log_level: 'info' })
const loaded = performance.now() - started
await scanner.close()
report(loaded)
