// @ts-check
// npm run bench: measures the built product in dist/, prints it and writes it to results/.
// `npm run bench -- rules start` measures these sections; the others there stay, if this machine made them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchClassifier } from './bench-classifier.mjs'
import { benchGateway } from './bench-gateway.mjs'
import { benchJsonl } from './bench-jsonl.mjs'
import { benchMemory } from './bench-memory.mjs'
import { benchPackage } from './bench-package.mjs'
import { benchRules } from './bench-rules.mjs'
import { benchStart } from './bench-start.mjs'
import { ROOT } from './process.mjs'
import { describe, writeReport } from './report.mjs'

const hasModel = existsSync(join(ROOT, 'models/minilm-l6-v2/manifest.json'))
/** @type {Record<string, { title: string, bench: () => Promise<any> | any }>} */
const SECTIONS = {
  package: { title: 'Package', bench: benchPackage },
  start: { title: 'Start', bench: () => benchStart(hasModel) },
  rules: { title: 'Rules layer alone', bench: benchRules },
  classifier: { title: 'Classifier', bench: () => (hasModel ? benchClassifier() : []) },
  gateway: { title: 'Gateway', bench: () => benchGateway(hasModel) },
  memory: { title: 'Memory', bench: () => benchMemory(hasModel) },
  jsonl: { title: 'JSONL', bench: () => benchJsonl(hasModel) },
}

if (!existsSync(join(ROOT, 'dist/cli.js')))
  throw new Error('expected dist/: run `npm run build` first')
const wanted = process.argv.slice(2)
/** @type {Record<string, import('./figure.mjs').Figure[]>} */
const results = {}
for (const [name, { title, bench }] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`\n${title}\n`)
  const figures = await bench()
  results[title] = figures
  for (const figure of figures) process.stdout.write(`  ${describe(figure)}\n`)
}
if (!hasModel)
  process.stdout.write('\nno model in models/: nothing was measured with the classifier\n')
writeReport(results)
