import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { isKnownWord, splitWords } from '../vocabulary.ts'

/** The longest English words that are no compound have about as many letters. */
const MIN_JOINED = 16
// The look-behind lets a run begin only where a word does: linear.
const WORDS =
  /(?<![A-Za-z])[A-Za-z]+(?:[-_.+*~|/,:=#]{1,2}[A-Za-z]+){3,}|(?<![A-Za-z])[A-Za-z]{16,}/g
const MIN_KNOWN_SHARE = 0.6
const MARKS = /[^A-Za-z]+/
const CAMEL = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g

/** Words written together or joined by marks: `ignoreallrules`, `IgnoreAllRules`, `ignore_all_rules`. */
export const joinedWords: Decoder = {
  step: 'joined-words',
  reads: 'folded',
  kind: 'guess',
  concealed: false,
  decode: (text, { longestRun }) =>
    longestRun < MIN_JOINED
      ? undefined
      : rewriteNear(text, text.matchAll(WORDS), ({ 0: run }) => part(run)),
}

function part(run: string): string | undefined {
  const words = run.split(MARKS)
  const parted = words.flatMap((word) => partLong(word) ?? [word])
  return parted.length > 1 && mostlyKnown(parted) ? parted.join(' ') : undefined
}

function partLong(word: string): string[] | undefined {
  if (word.length < MIN_JOINED) return undefined
  const humps = word.match(CAMEL) ?? []
  return humps.length >= 3 && mostlyKnown(humps) ? humps : splitWords(word)?.split(' ')
}

/** Identifiers and paths are made of names; a sentence is made of words. */
function mostlyKnown(words: readonly string[]): boolean {
  const known = words.filter((word) => isKnownWord(word.toLowerCase())).length
  return known >= MIN_KNOWN_SHARE * words.length
}
