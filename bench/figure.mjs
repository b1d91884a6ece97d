// @ts-check

/**
 * One measured figure. `aim` is an upper bound in the same unit; an aim "on any input" is held against
 * the slowest raw value as well as the median.
 * Figures with a `row` and a `column` share a table of medians.
 * @typedef {{ name: string, unit: string, median: number, raw: number[], aim?: number, note?: string,
 *   row?: string, column?: string }} Figure
 */

/**
 * @param {string} name @param {string} unit @param {readonly number[]} values
 * @param {Pick<Figure, 'aim' | 'note' | 'row' | 'column'>} [more] @returns {Figure}
 */
export function figure(name, unit, values, more = {}) {
  return { name, unit, median: round(median(values)), raw: values.map(round), ...more }
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** Three significant digits below 100, none behind the point above. @param {number} value */
function round(value) {
  return Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value)
}
