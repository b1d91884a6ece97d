// npm run rules:calibrate -- --data DIR
// Measures every rule on labelled texts and writes rules/calibration.json, bench/results/rules.md and the
// counts that `npm run rules:fp` holds later changes to.
import { writeFileSync } from 'node:fs'
import { dataFolder, PARTS, readPart } from './rules/corpus.ts'
import { frozenCounts, writeFrozen } from './rules/frozen.ts'
import { judgeAll } from './rules/measure.ts'
import { rulesReport } from './rules/report.ts'
import { MIN_HITS, Tally } from './rules/tally.ts'

const folder = dataFolder()
const tally = new Tally()
const counts = frozenCounts()
for (const part of PARTS) {
  for await (const judged of judgeAll(readPart(folder, part))) {
    tally.add(judged)
    counts.add(judged)
  }
  process.stderr.write(`measured ${part}\n`)
}
const calibration = tally.calibration()
writeFileSync('rules/calibration.json', `${JSON.stringify(calibration, undefined, 1)}\n`)
writeFileSync('bench/results/rules.md', rulesReport(tally))
writeFrozen(counts)
const measured = Object.values(calibration.rules).filter(({ hits }) => hits >= MIN_HITS).length
process.stdout.write(
  `${measured} of ${Object.keys(calibration.rules).length} rules have ${MIN_HITS} hits or more\n`,
)
