import type { Row, Tally } from './tally.ts'

/** Most benign texts of a source that may be threats, and that may be suspicious. */
const AIMS = { threat: 0.003, suspicious: 0.015 }

/** bench/results/rules.md: what the rules alone find, and where they err. */
export function rulesReport(tally: Tally): string {
  const sources = [...tally.sources.values()]
  const rowsOf = (part: string, label: string) =>
    sources.filter((row) => row.part === part && row.label === label)
  return `# Rules alone

Made by \`npm run rules:calibrate -- --data DIR\`; do not edit. Verdicts of the rules layer with every view and no
classifier. The rules were written with the train part at hand, and tuned for few false positives on the dev part, so
neither says what they find in texts nobody has seen.

## False positives: benign texts

Aims by source: at most ${percent(AIMS.threat)} threat and ${percent(AIMS.suspicious)} suspicious. \`!\` marks what misses them.

${table(rowsOf('dev', 'benign'), 'dev', true)}

${table(rowsOf('train', 'benign'), 'train', false)}

## Recall: attacks by kind

${table(
  [...tally.kinds.values()].filter(({ label }) => label === 'malicious'),
  'kind',
  false,
)}

## Recall: attacks by source

${table(rowsOf('dev', 'malicious'), 'dev', false)}

${table(rowsOf('train', 'malicious'), 'train', false)}
`
}

function table(rows: readonly Row[], title: string, withAims: boolean): string {
  const lines = [...rows]
    .sort((a, b) => b.threat / b.texts - a.threat / a.texts)
    .map((row) => {
      const threat = cell(row.threat, row.texts, withAims ? AIMS.threat : 1)
      const suspicious = cell(row.suspicious, row.texts, withAims ? AIMS.suspicious : 1)
      const name = title === 'kind' ? `${row.source} (${row.part})` : row.source
      return `| ${name} | ${row.texts} | ${threat} | ${suspicious} |`
    })
  return [`| ${title} | texts | threat | suspicious |`, '|---|---:|---:|---:|', ...lines].join('\n')
}

function cell(count: number, texts: number, aim: number): string {
  return `${count / texts > aim ? '! ' : ''}${percent(count / texts)} (${count})`
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`
}
