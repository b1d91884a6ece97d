// @ts-check
import { intervals } from './bootstrap.mjs'
import { brier, calibrationError, equalMassBins } from './calibration.mjs'
import { auc, f1, meanRecall, pointAt, rank, rocCurve, wilson } from './metrics.mjs'
import { SYSTEMS } from './systems.mjs'
import { percentWithin, table } from './tables.mjs'
import { SETTINGS, viewOf } from './views.mjs'

/** @typedef {import('./scores.mjs').Score} Score */
/** @typedef {ReturnType<typeof viewOf>} View */

export const BINS = 15

const ROWS = SYSTEMS.flatMap((system) => SETTINGS.map((setting) => ({ system, setting })))

/** How well each system puts attacks before benign texts. @param {readonly Score[]} scores */
export function rankingTable(scores) {
  const byVerdict = ROWS.map(({ system, setting }) => [
    system,
    setting,
    ...rankingCells(viewOf(scores, system, setting)),
  ])
  const byRisk = SETTINGS.map((setting) => {
    const view = viewOf(scores, 'both', setting).map((text) => ({ ...text, score: text.risk }))
    return ['both, by risk alone', setting, ...rankingCells(view)]
  })
  const head = [
    'system',
    'source',
    'AUC',
    'recall, 1% FP',
    'recall, 0.1% FP',
    'mean of sources, 1% FP',
  ]
  return table(head, [...byVerdict, ...byRisk], 2)
}

/** @param {View} view */
function rankingCells(view) {
  const ranked = rank(view)
  /** @param {ArrayLike<number>} [times] */
  const measure = (times) => {
    const curve = rocCurve(ranked, times)
    const atOne = pointAt(curve, 0.01)
    const mean = meanRecall(ranked, atOne.score, times)
    return [auc(curve), atOne.tpr, pointAt(curve, 0.001).tpr, mean]
  }
  const within = intervals(ranked, measure)
  const [area = 0, ...recalls] = measure()
  const [[low, high] = [0, 0], ...recallsWithin] = within
  return [
    `${area.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`,
    ...recalls.map((recall, at) => percentWithin(recall, recallsWithin[at] ?? [0, 0])),
  ]
}

/** What the shipped verdicts find and where they err, over all texts. @param {readonly Score[]} scores */
export function verdictTable(scores) {
  const rows = ROWS.map(({ system, setting }) => {
    const view = viewOf(scores, system, setting)
    const attacks = view.filter(({ attack }) => attack)
    const benign = view.filter(({ attack }) => !attack)
    const found = threats(attacks)
    const score = f1({ found, attacks: attacks.length, falsePositives: threats(benign) })
    return [system, setting, score.toFixed(3), ...shares(attacks), ...shares(benign)]
  })
  const head = ['system', 'source', 'F1, threat', ...verdictsOf('attacks'), ...verdictsOf('benign')]
  return table(head, rows, 2)
}

/** How near the risk is to a probability. @param {readonly Score[]} scores */
export function calibrationTable(scores) {
  const rows = ROWS.map(({ system, setting }) => {
    const view = viewOf(scores, system, setting)
    const bins = equalMassBins(view, BINS)
    return [
      system,
      setting,
      calibrationError(bins).toFixed(4),
      String(bins.length),
      brier(view).toFixed(4),
    ]
  })
  return table(['system', 'source', 'ECE', 'bins', 'Brier'], rows, 2)
}

/** The heads of the cells that `shares` makes. @param {string} texts */
export function verdictsOf(texts) {
  return [`${texts}: threat`, `${texts}: not safe`]
}

/** How many are threats, and how many threats or suspicious. @param {readonly { verdict: string }[]} view */
export function shares(view) {
  const notSafe = view.filter(({ verdict }) => verdict !== 'safe').length
  return [threats(view), notSafe].map((count) =>
    view.length === 0 ? '' : percentWithin(count / view.length, wilson(count, view.length)),
  )
}

/** @param {readonly { verdict: string }[]} view */
function threats(view) {
  return view.filter(({ verdict }) => verdict === 'threat').length
}
