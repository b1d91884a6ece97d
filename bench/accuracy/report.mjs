// @ts-check
import { breakdown, LEAST_TEXTS } from './breakdown.mjs'
import { calibrationTable, rankingTable, shares, verdictsOf, verdictTable } from './ranking.mjs'
import { SYSTEMS } from './systems.mjs'
import { table } from './tables.mjs'
import { labelled, SETTINGS, viewOf } from './views.mjs'

/** @typedef {import('./scores.mjs').Score} Score */

/** bench/results/accuracy.md, without a date: the same scores make the same bytes. @param {readonly Score[]} scores @param {import('./scores.mjs').Made} made */
export function accuracyReport(scores, made) {
  const judged = labelled(scores)
  const of = (/** @type {Score['label']} */ label) => scores.filter((each) => each.label === label)
  const [attacks, benign, neither] = [of('malicious'), of('benign'), of('neither')]
  return `# Accuracy

Made by \`npm run eval -- --data DIR${made.limit ? ` --limit ${made.limit}` : ''}\`; do not edit.
Model ${made.model} (model.onnx sha256 \`${made.sha256}\`), rule pack ${made.pack}.
${attacks.length} attacks, ${benign.length} benign texts and ${neither.length} that are neither${
    made.limit
      ? `: **a sample**, at most ${made.limit} of each source and label, evenly spread over them`
      : ''
  }.
Not seen whole by a scan: ${incomplete(scores)}.

- **Systems**: \`rules\` is the product without its classifier, \`classifier\` the product with all that the rules find left
  out, \`both\` the product as it ships.
- **Source**: \`given\` is told to the scanner as the data has it, \`unknown\` is not.
- Texts rank by verdict, then by risk, so the shipped verdicts are points of the curve; the risk of \`rules\` is the
  confidence of its best finding. "Not safe" is suspicious or threat.
- Shares are in percent, with 95% intervals in brackets: Wilson's for verdicts; 200 resamples within each source and label
  for AUC and for recall at a share of false positives (FP). They hold for texts like these, not for other sources.
- "Mean of sources" gives every source of attacks the same weight; its threshold is that of all benign texts.

## Ranking

${rankingTable(judged)}

![ROC curves](roc.svg)

## Verdicts

${verdictTable(judged)}

## Calibration

The risk as a probability of attack, among these texts: expected calibration error over 15 bins of equal mass (fewer where
many texts have the same risk) and Brier score, both better when lower. Other shares of attacks have other errors.

${calibrationTable(judged)}

![Calibration](calibration.svg)

## Attacks found

Groups of ${LEAST_TEXTS} texts or more, with the source given; a row "unknown" follows where that makes a difference.

${breakdown(attacks)}

## False positives: benign texts

${breakdown(benign)}
${neither.length === 0 ? '' : neitherSection(neither)}`
}

/** @param {readonly Score[]} scores */
function incomplete(scores) {
  return scores.filter(({ given, unknown }) =>
    [given, unknown].some((answers) => SYSTEMS.some((system) => !answers[system].complete)),
  ).length
}

/** @param {readonly Score[]} neither */
function neitherSection(neither) {
  const rows = SYSTEMS.flatMap((system) =>
    SETTINGS.map((setting) => [system, setting, ...shares(viewOf(neither, system, setting))]),
  )
  return `
## Neither

Texts that are neither attacks nor plainly benign; they count nowhere above.

${table(['system', 'source', ...verdictsOf('neither')], rows, 2)}
`
}
