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
  // The text itself comes last, where a pattern for the very end of a text looks.
  const [text, ...others] = views.map((view) => view.text)
  const together = match([...others, text].join('\n\n'), deadline)
  if (together.rules.size === 0) return { found: [], complete: together.complete }
  let { complete } = together
  const found = views.map((view) => {
    const inView = views.length === 1 ? together : match(view.text, deadline, together.rules)
    complete &&= inView.complete
    return { view, matches: tellQuoted(match, view, inView.rules, deadline) }
  })
  return { found: found.map((view) => likeTheText(view, found)), complete }
}

/** In pieces put together there are no quotation marks: what the text itself only quotes is quoted there. */
function likeTheText(inView: ViewMatches, [text]: readonly ViewMatches[]): ViewMatches {
  if (!inView.view.guessed || inView.view.concealed || text === undefined) return inView
  const quoted = new Set(text.matches.filter((match) => match.quoted).map(({ rule }) => rule))
  const matches = inView.matches.map((match) =>
    quoted.has(match.rule) ? { ...match, quoted: true } : match,
  )
  return { ...inView, matches }
}

/**
 * A quotable rule that matches only what the text forbids does not count. One that matches only inside
 * quotations and reports counts as quoted; a soft one inside quotations not at all. When time ran out
 * before that was told, it counts in full.
 */
function tellQuoted(
  match: RuleMatcher,
  view: View,
  rules: ReadonlySet<ActiveRule>,
  deadline: number,
): Match[] {
  const quotable = new Set([...rules].filter((rule) => rule.quotable))
  if (quotable.size === 0) return [...rules].map((rule) => ({ rule, quoted: false }))
  const missing = (text: string | undefined) => {
    if (text === undefined) return new Set<ActiveRule>()
    const found = match(text, deadline, quotable)
    return new Set([...quotable].filter((rule) => found.complete && !found.rules.has(rule)))
  }
  const ignored = missing(view.meant())
  for (const rule of missing(view.unquoted())) if (rule.signal === 'soft') ignored.add(rule)
  const quoted = missing(view.unreported())
  return [...rules]
    .filter((rule) => !ignored.has(rule))
    .map((rule) => ({ rule, quoted: rule.signal === 'hard' && quoted.has(rule) }))
}
