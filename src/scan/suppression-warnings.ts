import { existsSync } from 'node:fs'
import { nearWords } from '../core/near.ts'
import type { Suppression } from '../core/suppression.ts'
import { hasExpired } from '../policy/suppression.ts'

/** What the owner of a configuration should know of its suppressions; never their reasons. */
export function suppressionWarnings(
  suppressions: readonly Suppression[],
  knownIds: readonly string[],
  day: string,
): string[] {
  return suppressions.flatMap((suppression, index) => {
    const { rule, family, path, until } = suppression
    const name = `suppressions: entry ${index + 1} (${rule ?? family})`
    const expired = hasExpired(suppression, day)
      ? [`${name} has expired, its last day was ${until}; take it out, or look again and renew it`]
      : []
    const unknown =
      rule === undefined || knownIds.includes(rule)
        ? []
        : [`${name} expected the id of a loaded rule, and suppresses nothing; ${hintFor(rule)}`]
    const missing =
      path === undefined || existsSync(path)
        ? []
        : [
            `${name} expected the path of a file or folder, found none there, and suppresses nothing`,
          ]
    return [...expired, ...unknown, ...missing]
  })

  function hintFor(rule: string): string {
    const near = nearWords(knownIds, rule)
    return near.length > 0 ? `near ids: ${near.join(', ')}` : '`sallyport rules list` names all ids'
  }
}
