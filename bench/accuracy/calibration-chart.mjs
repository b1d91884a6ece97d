// @ts-check
import { equalMassBins } from './calibration.mjs'
import { dot, drawChart, polyline, segment } from './chart.mjs'
import { wilson } from './metrics.mjs'
import { BINS } from './ranking.mjs'
import { SYSTEMS } from './systems.mjs'
import { labelled, viewOf } from './views.mjs'

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: String(at) }))

/** @param {readonly import('./scores.mjs').Score[]} scores */
export function calibrationChart(scores) {
  return drawChart({
    title: 'Risk, and the attacks among texts of that risk',
    x: { label: 'mean risk', ticks: TICKS },
    y: { label: 'share of attacks', ticks: TICKS },
    body: [
      segment('even', { x: 0, y: 0 }, { x: 1, y: 1 }),
      ...SYSTEMS.flatMap((system) => binsOf(viewOf(labelled(scores), system, 'given'), system)),
    ],
    note: 'bars: 95%\ndotted: as a\nprobability\nshould be',
  })
}

/** @param {ReturnType<typeof viewOf>} view @param {string} system */
function binsOf(view, system) {
  const bins = equalMassBins(view, BINS).map(({ risk, attacks, texts }) => {
    const [low, high] = wilson(attacks, texts)
    return { x: risk, y: attacks / texts, low, high }
  })
  return [
    polyline(system, bins),
    ...bins.flatMap(({ x, y, low, high }) => [
      segment(`${system} bar`, { x, y: low }, { x, y: high }),
      dot(system, { x, y }),
    ]),
  ]
}
