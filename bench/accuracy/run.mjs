// @ts-check
// npm run eval -- --data PATH [--limit N], or --from FILE to report anew on scores that are there.
// Measures how well the built product in dist/ tells attacks from benign texts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../process.mjs'
import { calibrationChart } from './calibration-chart.mjs'
import { readCorpus, sample } from './corpus.mjs'
import { accuracyReport } from './report.mjs'
import { rocChart } from './roc-chart.mjs'
import { scanAll } from './scan.mjs'
import { openScores, readScores } from './scores.mjs'
import { UsageError } from './usage-error.mjs'

const USAGE = 'expected --data PATH [--limit N], or --from FILE'
const RESULTS = join('bench', 'results')
/** Progress is said so many times. */
const STEPS = 50

try {
  const { data, limit, from } = readArguments()
  const file = from ?? (await scan(data ?? '', limit))
  const { made, scores } = readScores(file)
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(join(RESULTS, 'accuracy.md'), accuracyReport(scores, made))
  writeFileSync(join(RESULTS, 'roc.svg'), rocChart(scores))
  writeFileSync(join(RESULTS, 'calibration.svg'), calibrationChart(scores))
  process.stdout.write(`${join(RESULTS, 'accuracy.md')} from ${file}\n`)
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause
  process.stderr.write(`eval: ${cause.message}\n`)
  process.exitCode = 2
}

function readArguments() {
  const { data, limit, from } = parse()
  if ((data === undefined) === (from === undefined) || (from && limit)) throw new UsageError(USAGE)
  if (limit === undefined) return { data, from }
  if (!/^[1-9]\d*$/.test(limit)) throw new UsageError('--limit: expected a whole number from 1 up')
  return { data, from, limit: Number(limit) }
}

function parse() {
  try {
    const string = /** @type {const} */ ({ type: 'string' })
    return parseArgs({ options: { data: string, limit: string, from: string } }).values
  } catch (cause) {
    throw new UsageError(`${USAGE}; ${cause instanceof Error ? cause.message : ''}`)
  }
}

/** Scores the texts and resolves to the file of the scores. @param {string} data @param {number | undefined} limit */
async function scan(data, limit) {
  const all = readCorpus(data)
  const texts = limit === undefined ? all : sample(all, limit)
  const name = basename(data).replace(/\.jsonl(\.gz)?$/, '')
  // A trial must not take the place of the scores that took an hour.
  const file = join('build', 'eval', `${name}${limit === undefined ? '' : `-${limit}`}.jsonl`)
  const scores = openScores(file)
  let done = 0
  const { pack, model } = await scanAll(texts, (score) => {
    scores.add(score)
    done += 1
    if (done % Math.ceil(texts.length / STEPS) === 0 || done === texts.length) {
      process.stderr.write(`scanned ${done} of ${texts.length}\n`)
    }
  })
  const manifest = JSON.parse(readFileSync(join(ROOT, 'models', model, 'manifest.json'), 'utf8'))
  const { sha256 } = manifest.files['model.onnx']
  scores.end({ texts: texts.length, ...(limit && { limit }), pack, model, sha256 })
  return file
}
