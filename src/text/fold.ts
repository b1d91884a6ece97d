import { CONFUSABLES } from './confusables.ts'

// Each pattern below is a single character class or a class with a fixed count: linear on any input.
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB]/gu
const CONTROL = /[^\P{Cc}\t\n\r]/gu
// Reordering long runs of combining marks is quadratic in V8's normalize(): 1 MB took 245 s. Thirty
// is the bound of Unicode's Stream-Safe Text Format (UAX #15). U+FF9E and U+FF9F normalise to marks.
const LONG_MARK_RUN = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu
const WORD = /[\p{L}\p{M}]+/gu
const ASCII_LETTER = /[A-Za-z]/
const ONLY_ASCII = /^[A-Za-z]*$/
const ONLY_PLAIN = /^[\t\n\r\x20-\x7E]*$/

/**
 * The text as a reader sees it: compatibility forms unified (NFKC), invisible characters removed, and
 * look-alike letters of words that mix scripts turned into Latin ones. Honest Cyrillic or Greek stays.
 * Undefined when it grows past `maxLength` UTF-16 units: NFKC makes 18 of one U+FDFA.
 */
export function fold(text: string, maxLength: number): string | undefined {
  if (ONLY_PLAIN.test(text)) return text
  const visible = text.replace(INVISIBLE, '').replace(CONTROL, ' ')
  const unified = visible.replace(LONG_MARK_RUN, '$1').normalize('NFKC')
  return unified.length > maxLength ? undefined : unified.replace(WORD, foldMixedWord)
}

function foldMixedWord(word: string): string {
  if (ONLY_ASCII.test(word) || !ASCII_LETTER.test(word)) return word
  let folded = ''
  for (const letter of word) folded += CONFUSABLES.get(letter) ?? letter
  return folded
}
