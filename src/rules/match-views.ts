import type { View } from '../core/detector.ts'
import type { RuleMatcher } from './compile.ts'
import type { ActiveRule } from './schema.ts'

export type Match = { rule: ActiveRule; quoted: boolean }

/** What the rules find in one view. */
export type ViewMatches = { view: View; matches: Match[] }

/**
 * Every view's matches. Most texts match nothing, so all views are read as one text first, and one by
 * one only for the rules that were found there.
 */
export function matchViews(
  match: RuleMatcher,
  views: readonly View[],
  deadline: number,
): { found: ViewMatches[]; complete: boolean } {
  const together = match(views.map(({ text }) => text).join('\n\n'), deadline)
  if (together.rules.size === 0) return { found: [], complete: together.complete }
  let { complete } = together
  const found = views.map((view) => {
    const inView = views.length === 1 ? together : match(view.text, deadline, together.rules)
    complete &&= inView.complete
    return { view, matches: tellQuoted(match, view, inView.rules, deadline) }
  })
  return { found, complete }
}

/** A quotable rule that matches only inside quotations counts as quoted. */
function tellQuoted(
  match: RuleMatcher,
  view: View,
  rules: ReadonlySet<ActiveRule>,
  deadline: number,
): Match[] {
  const quotable = new Set([...rules].filter((rule) => rule.quotable))
  const unquoted = quotable.size > 0 ? view.unquoted() : undefined
  const outside = unquoted === undefined ? undefined : match(unquoted, deadline, quotable)
  return [...rules].map((rule) => ({
    rule,
    // When time ran out before the quotations were told apart, every match counts in full.
    quoted: outside?.complete === true && rule.quotable && !outside.rules.has(rule),
  }))
}
