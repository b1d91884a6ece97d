// @ts-check
/** @typedef {import('./scores.mjs').Score} Score */
/** @typedef {{ attack: boolean, logOdds: number, found: 'none' | 'soft' | 'hard' }} Observed */

/** Keeps a weight from growing without end where a kind of finding was seen on attacks only. */
const RIDGE = 1
const ROUNDS = 50
/** A risk of 0 or 1 is rounded: its log odds are not endless. */
const EDGE = 1e-4

/**
 * What a finding adds to the classifier's log odds. A hard one makes a threat by itself; a soft one can make a threat of a
 * doubtful text, so its weight is the lowest of the fits without one source: a rule that finds one source's trick would
 * else have every soft finding believed.
 * @param {readonly Score[]} scores
 */
export function fitWeights(scores) {
  const sources = [...new Set(scores.map(({ source }) => source))]
  const soft = sources.map((source) => {
    const others = scores.filter((score) => score.source !== source)
    return weightsOf(others.length > 0 ? others : scores).soft
  })
  return {
    soft: Number(Math.min(...soft).toFixed(2)),
    hard: Number(weightsOf(scores).hard.toFixed(2)),
  }
}

/**
 * A logistic regression whose log odds are the classifier's plus a weight for what the rules found; one
 * common shift takes up that a sample has its own share of attacks. Newton's method, never below 0.
 * @param {readonly Score[]} scores
 */
function weightsOf(scores) {
  const observed = scores.flatMap((score) =>
    score.label === 'neither' ? [] : [observe(score, 'given'), observe(score, 'unknown')],
  )
  let shift = 0
  /** @type {Record<'soft' | 'hard', number>} */
  const weights = { soft: 0, hard: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    shift += stepOf(observed, shift, weights, 'none')
    weights.soft = Math.max(0, weights.soft + stepOf(observed, shift, weights, 'soft'))
    weights.hard = Math.max(0, weights.hard + stepOf(observed, shift, weights, 'hard'))
  }
  return weights
}

/** @param {Score} score @param {'given' | 'unknown'} setting @returns {Observed} */
function observe(score, setting) {
  const answers = score[setting]
  const risk = Math.min(1 - EDGE, Math.max(EDGE, answers.classifier.risk))
  const found = /** @type {const} */ ({ safe: 'none', suspicious: 'soft', threat: 'hard' })
  return {
    attack: score.label === 'malicious',
    logOdds: Math.log(risk / (1 - risk)),
    found: found[answers.rules.verdict],
  }
}

/**
 * One step along one of the three, from the texts that it concerns: the shift from those where the rules
 * found nothing, so that it does not take the weights' part.
 * @param {readonly Observed[]} observed @param {number} shift @param {Record<'soft' | 'hard', number>} weights
 * @param {Observed['found']} found
 */
function stepOf(observed, shift, weights, found) {
  const weight = found === 'none' ? 0 : weights[found]
  let slope = -RIDGE * weight
  let curve = RIDGE
  for (const each of observed) {
    if (each.found !== found) continue
    const expected = 1 / (1 + Math.exp(-(each.logOdds + shift + weight)))
    slope += Number(each.attack) - expected
    curve += expected * (1 - expected)
  }
  return slope / curve
}
