import type { RuleInfo } from '../core/rule-info.ts'

/**
 * Share of matches that are attacks, by class of rule, until each rule is measured on its own. A hard
 * signal is written so that benign text does not carry it; a soft one is about as often harmless.
 */
export const PRIORS = { hard: 0.9, soft: 0.5 } as const

export type Signal = keyof typeof PRIORS

export function priorConfidence(signal: Signal): RuleInfo['confidence'] {
  return {
    value: PRIORS[signal],
    basis: 'prior',
    note: `Prior for ${signal} signals; this rule has not been measured on its own yet.`,
  }
}
