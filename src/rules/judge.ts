import type { Evidence } from '../core/detector.ts'
import type { Match, ViewMatches } from './match-views.ts'
import type { ActiveRule } from './schema.ts'

/**
 * Distinct meanings of soft signals that together make a threat: one or two occur in honest text
 * (a system prompt both sets a persona and asks for discretion), four hardly do.
 */
const SOFT_GROUPS_FOR_THREAT = 4

/** The step that every view may take last. */
const FOLD = 'fold'

/** What matches are worth. */
export type Weights = {
  confidenceOf(rule: ActiveRule): number
  /** The confidence of a match that is only quoted. */
  quoted: number
  /** The rules that say how a match was hidden, by the step of the view. */
  viewRules: ReadonlyMap<string, ActiveRule>
}

/** A quoted match weighs as a soft signal, and never adds up to a threat with others. */
export function judge(found: readonly ViewMatches[], weights: Weights): Evidence[] {
  const matches = [...found.flatMap((view) => view.matches), ...revealed(found, weights.viewRules)]
  const meant = matches.filter(({ quoted }) => !quoted)
  const soft = meant.filter(({ rule }) => rule.signal === 'soft')
  const together = new Set(soft.map(({ rule }) => groupOf(rule))).size >= SOFT_GROUPS_FOR_THREAT
  return matches.map(({ rule, quoted }) => ({
    finding: {
      rule_id: rule.id,
      family: rule.family,
      severity: rule.severity,
      confidence: quoted ? weights.quoted : weights.confidenceOf(rule),
      layer: 'rules',
    },
    signal: quoted ? 'soft' : together ? 'hard' : rule.signal,
    group: groupOf(rule),
    ...(together && !quoted && rule.signal === 'soft' ? { hardWith: SOFT_GROUPS_FOR_THREAT } : {}),
  }))
}

/**
 * The rules of the views that brought a match to light: one that no view on the way there has, or any
 * in a view of what its reader is not shown. They say how a text was hidden and add no weight.
 */
function revealed(
  found: readonly ViewMatches[],
  viewRules: ReadonlyMap<string, ActiveRule>,
): Match[] {
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

function groupOf(rule: ActiveRule): string {
  return rule.group ?? rule.id
}
