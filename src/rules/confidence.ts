import type { RuleInfo } from '../core/rule-info.ts'
import type { Calibration } from './calibration.ts'
import type { ActiveRule } from './schema.ts'

type Signal = ActiveRule['signal']

/** What a rule's match is worth, and how that is known. Measured on the version that is loaded, or not at all. */
export function confidenceOf(rule: ActiveRule, calibration: Calibration): RuleInfo['confidence'] {
  const measured = calibration.rules[rule.id]
  if (measured === undefined || measured.version !== rule.version) {
    return prior(rule.signal, calibration, 'This version of the rule has not been measured.')
  }
  const { hits, precision, false_positives_per_thousand } = measured
  if (hits < calibration.min_hits) {
    const times = `It was hit ${hits} time(s) in ${textsOf(calibration)} labelled texts: too few to tell.`
    return { ...prior(rule.signal, calibration, times), hits, false_positives_per_thousand }
  }
  return {
    value: precision,
    measured: true,
    hits,
    false_positives_per_thousand,
    note: `Share of its ${hits} hits in ${textsOf(calibration)} labelled texts that were attacks: lower bound (Wilson, 95%).`,
  }
}

function prior(signal: Signal, { priors }: Calibration, why: string): RuleInfo['confidence'] {
  return {
    value: priors[signal],
    measured: false,
    hits: null,
    false_positives_per_thousand: null,
    note: `${why} The value is that of all such ${signal} rules together.`,
  }
}

function textsOf({ texts }: Calibration): number {
  return texts.malicious + texts.benign
}
