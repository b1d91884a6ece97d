import { isAtOrBelow } from '../core/below.ts'
import type { Finding } from '../core/finding.ts'
import type { Suppression } from '../core/suppression.ts'
import type { Source } from '../core/verdict.ts'

/** What a suppression may ask of a text; only files of the command line have a path. */
export type Origin = { source: Source; path: string | undefined; day: string }

export function suppresses(suppression: Suppression, finding: Finding, origin: Origin): boolean {
  const { rule, family, source, path } = suppression
  if (rule !== undefined && rule !== finding.rule_id) return false
  if (family !== undefined && family !== finding.family) return false
  if (source !== undefined && source !== origin.source) return false
  if (path !== undefined && !isFrom(path, origin.path)) return false
  return !hasExpired(suppression, origin.day)
}

/** Days are ISO dates, whose order is that of their letters. */
export function hasExpired({ until }: Suppression, day: string): boolean {
  return until !== undefined && day > until
}

/** The day by UTC, so that a suppression ends everywhere at once. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 'YYYY-MM-DD'.length)
}

/** Types may lie at a library's edge, and what is no path is below nothing. */
function isFrom(folder: string, file: unknown): boolean {
  return typeof file === 'string' && isAtOrBelow(folder, file)
}
