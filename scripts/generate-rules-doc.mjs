// @ts-check
// Writes docs/RULES.md from the pack: what it covers, and every rule with its name. No patterns and no
// samples: agents read documents too. With --check it only says when the file is out of date.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { writeGenerated } from './generated-file.mjs'

const SEVERITIES = ['low', 'medium', 'high', 'critical']
const OWASP = {
  LLM01: 'Prompt Injection',
  LLM02: 'Sensitive Information Disclosure',
  LLM03: 'Supply Chain',
  LLM04: 'Data and Model Poisoning',
  LLM05: 'Improper Output Handling',
  LLM06: 'Excessive Agency',
  LLM07: 'System Prompt Leakage',
  LLM08: 'Vector and Embedding Weaknesses',
  LLM09: 'Misinformation',
  LLM10: 'Unbounded Consumption',
}

/** @type {any[]} */
const rules = readdirSync('rules', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && name !== 'pack.yaml')
  .sort()
  .map((name) => ({
    folder: name.split('/')[0],
    ...parse(readFileSync(join('rules', name), 'utf8')),
  }))
  .filter(({ status }) => status === 'stable')
const calibration = JSON.parse(readFileSync('rules/calibration.json', 'utf8'))
const families = [...new Set(rules.map(({ folder }) => folder))]

writeGenerated(
  'docs/RULES.md',
  `# The rules of the pack

Generated from \`rules/\` by \`npm run generate\`; do not edit. How a rule is written: [WRITING-RULES.md](WRITING-RULES.md).
What they find and where they err: [bench/results/rules.md](../bench/results/rules.md).

${rules.length} rules. A **hard** signal alone makes a threat, a **soft** one makes a text suspicious.

${table(
  ['Family', 'Rules', 'Hard', 'Soft', 'Highest severity'],
  families.map((folder) => {
    const own = rules.filter((rule) => rule.folder === folder)
    const hard = own.filter(({ signal }) => signal === 'hard').length
    const highest = SEVERITIES.findLast((severity) =>
      own.some((rule) => rule.severity === severity),
    )
    return [`${own[0].family} ${spaced(folder)}`, own.length, hard, own.length - hard, highest]
  }),
)}

## OWASP Top 10 for LLM Applications (2025)

${table(
  ['Risk', 'Rules'],
  Object.entries(OWASP).map(([id, name]) => [
    `${id} ${name}`,
    rules.filter(({ references }) => references.owasp.includes(id)).length,
  ]),
)}

## MITRE ATLAS

${table(
  ['Technique', 'Rules'],
  counted(rules.flatMap(({ references }) => references.atlas)).map(([id, count]) => [
    `[${id}](https://atlas.mitre.org/techniques/${id})`,
    count,
  ]),
)}

## Languages

Rules without a language are English, or of no language at all, such as tokens and credentials.

${table(
  ['Language', 'Rules'],
  counted(rules.flatMap(({ languages }) => languages ?? [])).map(([code, count]) => [
    new Intl.DisplayNames(['en'], { type: 'language' }).of(code),
    count,
  ]),
)}

## Every rule

\`sallyport rules show ID\` says more: what it finds, what to do, where it errs, and how its confidence is known. A confidence
in brackets is that of the class of rules, because this one was hit too seldom to be measured.

${families
  .map(
    (folder) => `### ${spaced(folder)}

${table(
  ['Id', 'Finds', 'Severity', 'Signal', 'Confidence'],
  rules
    .filter((rule) => rule.folder === folder)
    .map((rule) => [rule.id, rule.name, rule.severity, rule.signal, confidence(rule)]),
)}`,
  )
  .join('\n\n')}
`,
)

/** @param {any} rule */
function confidence({ id, version, signal }) {
  const measured = calibration.rules[id]
  const isMeasured = measured?.version === version && measured.hits >= calibration.min_hits
  return isMeasured ? measured.precision.toFixed(2) : `(${calibration.priors[signal].toFixed(2)})`
}

/** @param {string[]} head @param {any[][]} rows */
function table(head, rows) {
  const line = (/** @type {any[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** @param {string[]} values @returns {[string, number][]} */
function counted(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))
}

/** @param {string} folder */
function spaced(folder) {
  const words = folder.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
