// @ts-check
// npm run eval:weights -- --from FILE: how much a finding of the rules adds to the log odds of the
// classifier, fitted on the scores of an eval. Writes them to the model's manifest.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../process.mjs'
import { fitWeights } from './fit-weights.mjs'
import { readScores } from './scores.mjs'
import { UsageError } from './usage-error.mjs'

try {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values
  if (from === undefined)
    throw new UsageError('expected --from FILE, the scores of an `npm run eval`')
  const { made, scores } = readScores(from)
  const file = join(ROOT, 'models', made.model, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  if (manifest.files['model.onnx'].sha256 !== made.sha256) {
    throw new UsageError('--from: expected scores of the model that is there; run the eval again')
  }
  manifest.beside_rules = fitWeights(scores)
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`)
  process.stdout.write(`${JSON.stringify(manifest.beside_rules)} from ${scores.length} texts\n`)
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause
  process.stderr.write(`eval:weights: ${cause.message}\n`)
  process.exitCode = 2
}
