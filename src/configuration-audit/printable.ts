import type { FindSecrets } from './checks/secrets.ts'
import { looksRandom } from './secret-values.ts'

const MAX_LENGTH = 120
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Variation_Selector}]/gu
const WITHHELD = '(withheld)'

/** A text on one line, without what a terminal obeys or a reader does not see. */
export const visible = (text: string) => text.replace(UNSEEN, '')

/**
 * A name of the configuration that may go to a terminal: on one line, without what cannot be seen, and
 * not a secret that somebody put where a name belongs.
 */
export async function printable(name: string, find: FindSecrets): Promise<string> {
  const seen = visible(name)
  const words = seen.split(/[\s,]+/)
  if (words.some((word) => looksRandom(word, false))) return WITHHELD
  if ((await find(seen)).length > 0) return WITHHELD
  return seen.length > MAX_LENGTH ? `${seen.slice(0, MAX_LENGTH)}...` : seen
}
