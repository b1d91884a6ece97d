/** UTF-16 units kept on each side of a change: the sentence that it belongs to. */
const CONTEXT = 160

/** A passage of the text, such as a match of a regex. */
export type Found = { 0: string; index: number }

/**
 * Replaces the matches for which `replace` has an answer, and returns only the neighbourhoods of what
 * changed: a page with one escaped character must not count twice. Undefined when nothing changed.
 */
export function rewriteNear(
  text: string,
  matches: Iterable<Found>,
  replace: (match: Found) => string | undefined,
): string | undefined {
  const parts: string[] = []
  let end = -1
  for (const match of matches) {
    const replacement = replace(match)
    if (replacement === undefined || replacement === match[0]) continue
    if (end < 0 || match.index - end > 2 * CONTEXT) {
      if (end >= 0) parts.push(text.slice(end, end + CONTEXT), '\n')
      parts.push(text.slice(Math.max(0, match.index - CONTEXT), match.index))
    } else {
      parts.push(text.slice(end, match.index))
    }
    parts.push(replacement)
    end = match.index + match[0].length
  }
  if (end < 0) return undefined
  parts.push(text.slice(end, end + CONTEXT))
  return parts.join('').toWellFormed()
}
