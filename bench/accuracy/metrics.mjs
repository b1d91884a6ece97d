// @ts-check

/** A text as a point to rank: `attack` is what it is, `score` how much the system takes it for one. */
/** @typedef {{ score: number, attack: boolean, source: string }} Ranked */
/** Shares of benign texts and of attacks that score at least `score`. @typedef {{ score: number, fpr: number, tpr: number }} Point */

/** The 97.5% point of the normal distribution: for intervals of 95%. */
const Z = 1.96

/** @template {{ score: number }} T @param {readonly T[]} texts */
export function rank(texts) {
  return [...texts].sort((a, b) => b.score - a.score)
}

/**
 * The ROC curve, from nothing flagged to all. Texts of one score have one point: no threshold parts them.
 * @param {readonly Ranked[]} ranked highest first @param {ArrayLike<number>} [times] how often each counts
 */
export function rocCurve(ranked, times) {
  let [attacks, benign] = [0, 0]
  /** @type {Point[]} */
  const points = [{ score: Infinity, fpr: 0, tpr: 0 }]
  ranked.forEach(({ score, attack }, at) => {
    if (attack) attacks += times?.[at] ?? 1
    else benign += times?.[at] ?? 1
    if (ranked[at + 1]?.score !== score) points.push({ score, fpr: benign, tpr: attacks })
  })
  return points.map(({ score, fpr, tpr }) => ({ score, fpr: fpr / benign, tpr: tpr / attacks }))
}

/** The area below the curve; a straight line to each point gives ties the half they deserve. @param {readonly Point[]} curve */
export function auc(curve) {
  let area = 0
  curve.forEach(({ fpr, tpr }, at) => {
    const before = curve[at - 1] ?? { fpr: 0, tpr: 0 }
    area += ((fpr - before.fpr) * (tpr + before.tpr)) / 2
  })
  return area
}

/** The lowest threshold with at most this share of false positives. @param {readonly Point[]} curve @param {number} most */
export function pointAt(curve, most) {
  // A share like 29 of 2900 may come out a hair above 0.01.
  const within = curve.filter(({ fpr }) => fpr <= most + 1e-12)
  return /** @type {Point} */ (within.at(-1))
}

/**
 * The mean over the sources of attacks of the share that scores at least `threshold`: every source counts
 * the same, however many texts it has.
 * @param {readonly Ranked[]} ranked @param {number} threshold @param {ArrayLike<number>} [times]
 */
export function meanRecall(ranked, threshold, times) {
  /** @type {Map<string, { texts: number, found: number }>} */
  const sources = new Map()
  ranked.forEach(({ score, attack, source }, at) => {
    if (!attack) return
    const count = sources.get(source) ?? { texts: 0, found: 0 }
    count.texts += times?.[at] ?? 1
    if (score >= threshold) count.found += times?.[at] ?? 1
    sources.set(source, count)
  })
  const shares = [...sources.values()].map(({ texts, found }) => found / texts)
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** @param {{ found: number, attacks: number, falsePositives: number }} counts */
export function f1({ found, attacks, falsePositives }) {
  return (2 * found) / (found + falsePositives + attacks)
}

/** Wilson's 95% interval of a share; JASA 22 (1927). @param {number} count @param {number} total @returns {[number, number]} */
export function wilson(count, total) {
  if (total === 0) return [0, 1]
  const share = count / total
  const centre = share + Z ** 2 / (2 * total)
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2))
  const scale = 1 + Z ** 2 / total
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)]
}
