// @ts-check
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from './usage-error.mjs'

/**
 * What the product said of one text, and nothing of the text: `given` with the source its caller would
 * name, `unknown` without.
 * @typedef {{ id: string, label: 'malicious' | 'benign' | 'neither', source: string, kind: string,
 *   lang: string, origin: import('../../src/index.ts').Source,
 *   given: import('./systems.mjs').Answers, unknown: import('./systems.mjs').Answers }} Score
 */

/** The last line of a file of scores: what made them. @typedef {{ texts: number, limit?: number, pack: string, model: string, sha256: string }} Made */

/** A file that takes scores as they come: whoever waits can look, and a broken run is seen to be one. @param {string} file */
export function openScores(file) {
  mkdirSync(dirname(file), { recursive: true })
  const handle = openSync(file, 'w')
  /** @param {object} value */
  const write = (value) => writeSync(handle, `${JSON.stringify(value)}\n`)
  return {
    /** @param {Score} score */
    add: (score) => write(score),
    /** @param {Made} made */
    end(made) {
      write({ made })
      closeSync(handle)
    },
  }
}

/** Scores in an order that does not depend on who was done first. @param {string} file */
export function readScores(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError('--from: expected a file of scores, found none there')
  }
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const made = madeOf(lines.pop() ?? '')
  if (made?.texts !== lines.length) {
    throw new UsageError('--from: expected the scores of a run that came to its end; scan again')
  }
  /** @type {Score[]} */
  const scores = lines.sort().map((line) => JSON.parse(line))
  return { made, scores }
}

/** @param {string} line @returns {Made | undefined} */
function madeOf(line) {
  try {
    return JSON.parse(line).made
  } catch {
    return undefined
  }
}
