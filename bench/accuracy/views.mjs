// @ts-check
/** @typedef {import('./scores.mjs').Score} Score */
/** @typedef {import('./systems.mjs').System} System */
/** Whether the scanner was told where the text is from. @typedef {'given' | 'unknown'} Setting */

/** @type {readonly Setting[]} */
export const SETTINGS = ['given', 'unknown']

const VERDICTS = ['safe', 'suspicious', 'threat']

/** The texts that count as positives and negatives. @param {readonly Score[]} scores */
export function labelled(scores) {
  return scores.filter(({ label }) => label !== 'neither')
}

/**
 * Each text as one system sees it. It ranks by verdict and then by risk, so that the shipped verdicts are
 * points of the curve: the rules have no score of their own, and their risk is that of their best finding.
 * @param {readonly Score[]} scores @param {System} system @param {Setting} setting
 */
export function viewOf(scores, system, setting) {
  return scores.map((each) => {
    const { verdict, risk } = each[setting][system]
    // Two apart: a safe text of risk 1 must not tie with a suspicious one of risk 0.
    const score = 2 * VERDICTS.indexOf(verdict) + risk
    return { source: each.source, attack: each.label === 'malicious', verdict, risk, score }
  })
}
