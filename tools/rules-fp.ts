// npm run rules:fp -- --data DIR
// Holds the pack to the frozen benign set: prints what differs from the committed counts, and fails when
// a source has more threats or more suspicious texts than they say.
import { dataFolder, readPart } from './rules/corpus.ts'
import { type Frozen, frozenCounts, readFrozen } from './rules/frozen.ts'
import { judgeAll } from './rules/measure.ts'

const counter = frozenCounts()
for await (const judged of judgeAll(readPart(dataFolder(), 'dev'))) counter.add(judged)
const [before, after] = [readFrozen(), counter.result()]

if (before.sha256 !== after.sha256) {
  process.stderr.write('these are not the texts that bench/results/rules-fp.json was counted on\n')
  process.exitCode = 2
} else {
  const more = [...changes('threat'), ...changes('suspicious')].filter(({ added }) => added > 0)
  for (const { name, added } of changes('rules'))
    process.stdout.write(`${name}: ${signed(added)}\n`)
  for (const { name, added } of more) process.stdout.write(`MORE ${name}: ${signed(added)}\n`)
  process.stdout.write(more.length === 0 ? 'no source has more false positives\n' : '')
  process.exitCode = more.length === 0 ? 0 : 1
}

function changes(field: keyof Omit<Frozen, 'sha256'>): { name: string; added: number }[] {
  const names = new Set([...Object.keys(before[field]), ...Object.keys(after[field])])
  return [...names]
    .map((name) => ({
      name: `${field} ${name}`,
      added: (after[field][name] ?? 0) - (before[field][name] ?? 0),
    }))
    .filter(({ added }) => added !== 0)
}

function signed(added: number): string {
  return added > 0 ? `+${added}` : String(added)
}
