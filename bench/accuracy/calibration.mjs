// @ts-check

/** @typedef {{ risk: number, attack: boolean }} Predicted */
/** Texts of like risk: its mean, and how many are attacks. @typedef {{ texts: number, attacks: number, risk: number }} Bin */

/**
 * Bins of as equal a number of texts as can be, in order of risk. Texts of one risk stay together, or the
 * order in which they were read would tell; a system that gives most texts the same risk has few bins.
 * @param {readonly Predicted[]} texts @param {number} count
 */
export function equalMassBins(texts, count) {
  const sorted = [...texts].sort((a, b) => a.risk - b.risk)
  /** @type {Bin[]} */
  const bins = []
  let from = 0
  sorted.forEach(({ risk }, at) => {
    const isFull = at + 1 - from >= sorted.length / count
    const isLast = at + 1 === sorted.length
    if (!isLast && (!isFull || sorted[at + 1]?.risk === risk)) return
    bins.push(binOf(sorted.slice(from, at + 1)))
    from = at + 1
  })
  return bins
}

/** @param {readonly Predicted[]} texts @returns {Bin} */
function binOf(texts) {
  const risk = texts.reduce((sum, each) => sum + each.risk, 0) / texts.length
  return { texts: texts.length, attacks: texts.filter(({ attack }) => attack).length, risk }
}

/** Expected calibration error: how far a bin's risk is from its share of attacks, in the mean. @param {readonly Bin[]} bins */
export function calibrationError(bins) {
  const total = bins.reduce((sum, { texts }) => sum + texts, 0)
  const off = bins.map(({ texts, attacks, risk }) => Math.abs(texts * risk - attacks))
  return off.reduce((sum, each) => sum + each, 0) / total
}

/** Brier score: the mean squared distance of the risk from the truth. @param {readonly Predicted[]} texts */
export function brier(texts) {
  const squares = texts.map(({ risk, attack }) => (risk - Number(attack)) ** 2)
  return squares.reduce((sum, each) => sum + each, 0) / texts.length
}
