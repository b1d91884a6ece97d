import type { Evidence } from '../core/detector.ts'
import { PRIORS, type Signal } from './confidence.ts'
import type { Match, ViewMatches } from './match-views.ts'
import type { Rule } from './schema.ts'

/**
 * Distinct meanings of soft signals that together make a threat: one or two occur in honest text
 * (a system prompt both sets a persona and asks for discretion), four hardly do.
 */
const SOFT_GROUPS_FOR_THREAT = 4

/** The step that every view may take last. */
const FOLD = 'fold'

/** A quoted match weighs as a soft signal, and never adds up to a threat with others. */
export function judge(
  found: readonly ViewMatches[],
  viewRules: ReadonlyMap<string, Rule>,
): { evidence: Evidence[]; risk: number } {
  const matches = [...found.flatMap((view) => view.matches), ...revealed(found, viewRules)]
  const meant = matches.filter(({ quoted }) => !quoted)
  const soft = meant.filter(({ rule }) => rule.signal === 'soft')
  const together = new Set(soft.map(({ rule }) => groupOf(rule))).size >= SOFT_GROUPS_FOR_THREAT
  const evidence = matches.map(({ rule, quoted }) =>
    toEvidence(rule, quoted ? 'soft' : together ? 'hard' : rule.signal),
  )
  const risk = Math.max(0, ...evidence.map(({ finding }) => finding.confidence))
  return { evidence, risk }
}

/**
 * The rules of the views that brought a match to light: one that no view on the way there has, or any
 * in a view of what its reader is not shown. They say how a text was hidden and add no weight.
 */
function revealed(found: readonly ViewMatches[], viewRules: ReadonlyMap<string, Rule>): Match[] {
  return found.flatMap(({ view, matches }) => {
    const before = found.filter((other) => leadsTo(other.view.steps, view.steps))
    const known = new Set(before.flatMap((other) => other.matches.map(({ rule }) => rule)))
    const hidden = matches.filter(({ rule }) => view.concealed || !known.has(rule))
    if (view.steps.length === 0 || hidden.length === 0) return []
    const quoted = hidden.every((match) => match.quoted || match.rule.signal === 'soft')
    return view.steps.flatMap((step) => {
      const rule = viewRules.get(step)
      return rule === undefined ? [] : [{ rule, quoted }]
    })
  })
}

/** Whether a view was read on the way to another. Decoders read what is folded, without saying so. */
function leadsTo(steps: readonly string[], further: readonly string[]): boolean {
  const plain = steps.filter((step) => step !== FOLD)
  const plainFurther = further.filter((step) => step !== FOLD)
  if (plain.length === plainFurther.length && steps.length >= further.length) return false
  return plain.every((step, at) => step === plainFurther[at])
}

function toEvidence(rule: Rule, signal: Signal): Evidence {
  return {
    finding: {
      rule_id: rule.id,
      family: rule.family,
      severity: rule.severity,
      confidence: PRIORS[signal],
      layer: 'rules',
    },
    signal,
    group: groupOf(rule),
  }
}

function groupOf(rule: Rule): string {
  return rule.group ?? rule.id
}
