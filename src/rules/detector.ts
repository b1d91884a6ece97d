import type { Detector, Evidence, View } from '../core/detector.ts'
import { compileRules, type RuleMatcher } from './compile.ts'
import { PRIORS, type Signal } from './confidence.ts'
import type { Engine } from './engine.ts'
import { ruleInfo } from './info.ts'
import type { Pack, Rule } from './schema.ts'

/**
 * Distinct meanings of soft signals that together make a threat: one or two occur in honest text
 * (a system prompt both sets a persona and asks for discretion), four hardly do.
 */
const SOFT_GROUPS_FOR_THREAT = 4

export type RulesOptions = { rules: readonly Rule[]; pack: Pack | undefined; engine: Engine }

/** The rules layer: every active rule over every view. */
export function createRulesDetector({ rules, pack, engine }: RulesOptions): Detector {
  const active = rules.filter(({ status }) => status === 'stable')
  const match = compileRules(active, engine)
  const infos = active.map(ruleInfo)
  return {
    layer: 'rules',
    version: () => pack?.version ?? null,
    ready: async () => 'ok',
    rules: () => infos,
    close: async () => {},
    async detect(views, { deadline }) {
      const seen = views.map((view) => matchView(match, view, deadline))
      const matches = seen.flatMap((view) => view.matches)
      return { ...judge(matches), complete: seen.every(({ complete }) => complete) }
    },
  }
}

type Match = { rule: Rule; quoted: boolean }

/** A quotable rule that matches only inside quotations counts as quoted. */
function matchView(match: RuleMatcher, view: View, deadline: number) {
  const { rules, complete } = match(view.text, deadline)
  const unquoted = rules.some(({ quotable }) => quotable) ? view.unquoted() : undefined
  // When time ran out before the quotations were told apart, every match counts in full.
  const outside = unquoted === undefined ? { rules, complete } : match(unquoted, deadline)
  const matches = rules.map((rule): Match => {
    const quoted = rule.quotable && outside.complete && !outside.rules.includes(rule)
    return { rule, quoted }
  })
  return { matches, complete: complete && outside.complete }
}

/** A quoted match weighs as a soft signal, and never adds up to a threat with others. */
function judge(matches: readonly Match[]): { evidence: Evidence[]; risk: number } {
  const meant = matches.filter(({ quoted }) => !quoted)
  const soft = meant.filter(({ rule }) => rule.signal === 'soft')
  const together = new Set(soft.map(({ rule }) => groupOf(rule))).size >= SOFT_GROUPS_FOR_THREAT
  const evidence = matches.map(({ rule, quoted }) =>
    toEvidence(rule, quoted ? 'soft' : together ? 'hard' : rule.signal),
  )
  const risk = Math.max(0, ...evidence.map(({ finding }) => finding.confidence))
  return { evidence, risk }
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
