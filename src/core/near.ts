import { distance } from 'fastest-levenshtein'
import { MAX_RULE_ID_LENGTH } from './limits.ts'

const MAX_SUGGESTIONS = 3
/** Edits between two words beyond which a suggestion would be a guess: half the word, or this. */
const MAX_EDITS = 4

/** The known words that `wanted` may be a slip of the pen for, nearest first, whatever their case. */
export function nearWords(known: readonly string[], wanted: string): string[] {
  if (wanted.length > MAX_RULE_ID_LENGTH) return []
  const most = Math.min(MAX_EDITS, Math.floor(wanted.length / 2))
  return known
    .map((word) => ({ word, edits: distance(word.toLowerCase(), wanted.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ word }) => word)
}
