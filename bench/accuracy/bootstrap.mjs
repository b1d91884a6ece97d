// @ts-check
import { mulberry32 } from '../texts.mjs'
import { groupBy } from './groups.mjs'

/** @typedef {import('./metrics.mjs').Ranked} Ranked */

const RESAMPLES = 200
const SEED = 1
/** Of the sorted resamples: 2.5% lie below the first and above the second. */
const [LOW, HIGH] = [0.025 * RESAMPLES, 0.975 * RESAMPLES - 1]

/**
 * 95% intervals of some figures, by drawing texts anew, with replacement, within each source and label: so
 * they say how sure the figures are for texts like these, and nothing of other sources.
 * @param {readonly Ranked[]} ranked
 * @param {(times: ArrayLike<number>) => number[]} measure told how often each text was drawn
 * @returns {[number, number][]}
 */
export function intervals(ranked, measure) {
  const random = mulberry32(SEED)
  const strata = groupBy(ranked.keys(), (at) => {
    const { attack, source } = /** @type {Ranked} */ (ranked[at])
    return `${attack} ${source}`
  })
  const resamples = Array.from({ length: RESAMPLES }, () => {
    const times = new Uint16Array(ranked.length)
    for (const stratum of strata.values()) {
      for (const _ of stratum) {
        const drawn = /** @type {number} */ (stratum[Math.floor(random() * stratum.length)])
        times[drawn] = (times[drawn] ?? 0) + 1
      }
    }
    return measure(times)
  })
  const [first = []] = resamples
  return first.map((_, figure) => {
    const values = resamples.map((each) => each[figure] ?? Number.NaN).sort((a, b) => a - b)
    return [values[LOW] ?? Number.NaN, values[HIGH] ?? Number.NaN]
  })
}
