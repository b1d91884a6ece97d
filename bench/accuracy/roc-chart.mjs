// @ts-check
import { dot, drawChart, polyline } from './chart.mjs'
import { rank, rocCurve } from './metrics.mjs'
import { SYSTEMS } from './systems.mjs'
import { labelled, viewOf } from './views.mjs'

/** False positives from one in ten thousand up: what matters of a scanner happens far to the left. */
const DECADES = 4
const X_TICKS = ['0.01%', '0.1%', '1%', '10%', '100%'].map((text, at) => ({
  at: at / DECADES,
  text,
}))
const Y_TICKS = [0, 20, 40, 60, 80, 100].map((share) => ({ at: share / 100, text: `${share}%` }))

/** @param {readonly import('./scores.mjs').Score[]} scores */
export function rocChart(scores) {
  return drawChart({
    title: 'Attacks found, by false positives allowed',
    x: { label: 'benign texts flagged (logarithmic)', ticks: X_TICKS },
    y: { label: 'attacks flagged', ticks: Y_TICKS },
    body: SYSTEMS.flatMap((system) => curveOf(viewOf(labelled(scores), system, 'given'), system)),
    note: 'circles: the\nverdicts threat\nand suspicious',
  })
}

/** @param {ReturnType<typeof viewOf>} view @param {string} system */
function curveOf(view, system) {
  const curve = steps(rocCurve(rank(view)).map(place))
  const verdicts = ['threat', 'not safe'].map((name) => {
    const flagged = view.filter(
      ({ verdict }) => verdict === 'threat' || (name !== 'threat' && verdict !== 'safe'),
    )
    return place({ fpr: share(flagged, view, false), tpr: share(flagged, view, true) })
  })
  return [polyline(system, curve), ...verdicts.map((point) => dot(system, point))]
}

/** No threshold lies between two points, and a line across a logarithmic axis would promise some. @param {readonly { x: number, y: number }[]} points */
function steps(points) {
  return points.flatMap(({ x, y }, at) => [
    { x, y: points[at - 1]?.y ?? y },
    { x, y },
  ])
}

/** @param {{ fpr: number, tpr: number }} point */
function place({ fpr, tpr }) {
  return { x: Math.max(0, 1 + Math.log10(fpr) / DECADES), y: tpr }
}

/** @param {readonly { attack: boolean }[]} some @param {readonly { attack: boolean }[]} all @param {boolean} attack */
function share(some, all, attack) {
  const count = (/** @type {typeof all} */ texts) =>
    texts.filter((text) => text.attack === attack).length
  return count(some) / count(all)
}
