import { CONFUSABLES } from './confusables.ts'
import { SHAPES } from './letter-shapes.ts'

// Each pattern below is a single character class or a class with a fixed count: linear on any input.
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB]/gu
// Control characters, objects that are not there, and private use: most programs show none of them.
const CONTROL = /[^\P{Cc}\t\n\r]|[\uFFFC\uE000-\uF8FF]/gu
// Between two letters they part no words, except white space. Linear: a run is tried from the letter before it only.
const CONTROL_IN_WORD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is for
  /([\p{L}\p{M}])[\0-\x08\x0E-\x1F\x7F-\x9F\uFFFC\uE000-\uF8FF]+(?=\p{L})/gu
// No terminal knows a sequence of these letters without a number, but all would swallow the letter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is for
const FALSE_SEQUENCE = /\x1B\[(?=[^\P{L}ABCDEFGHJKLMPSTXZfhmrsu])/gu
// Reordering long runs of combining marks is quadratic in V8's normalize(): 1 MB took 245 s. Thirty
// is the bound of Unicode's Stream-Safe Text Format (UAX #15). U+FF9E and U+FF9F normalise to marks.
const LONG_MARK_RUN = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu
// Control sequences and operating system commands of ECMA-48. Its classes share nothing with what follows
// them: linear, which node:util's stripVTControlCharacters() is not (`\x1B` and `;#` repeated).
const TERMINAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is for
  /\x1B(?:\[[0-?]*[ -/]*[@-~]|\][-\w;/#&.:=?%@~]*(?:\x07|\x1B\\)|[()#][0-9A-Z]|[=>78DEHMNOZc])/g
const WORD = /[\p{L}\p{M}]+/gu
const SHAPED =
  /[\u1D00-\u1D22\u0262-\u029F\uA730\uA731\uA7AF\u{1F150}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu
// A mark that NFKC could not join to its Latin letter is noise: no honest orthography that we know of needs it.
const NOISY = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]\p{Mn}/u
const NONSPACING = /\p{Mn}+/gu
const ASCII_LETTER = /[A-Za-z]/
const ONLY_ASCII = /^[A-Za-z]*$/
// ASCII, accented letters of Latin-1 and quotation marks and dashes: nothing in it to fold.
const ONLY_PLAIN = /^[\t\n\r\x20-\x7E\u00C0-\u00FF\u2013\u2014\u2018-\u201D]*$/

/**
 * The text as a reader sees it: compatibility forms unified (NFKC), invisible characters removed, and
 * look-alike letters of words that mix scripts turned into Latin ones. Honest Cyrillic or Greek stays.
 * Undefined when it grows past `maxLength` UTF-16 units: NFKC makes 18 of one U+FDFA.
 */
export function fold(text: string, maxLength: number): string | undefined {
  if (ONLY_PLAIN.test(text)) return text
  const printed = text.replace(FALSE_SEQUENCE, '\0').replace(TERMINAL, '')
  const visible = printed
    .replace(INVISIBLE, '')
    .replace(CONTROL_IN_WORD, '$1')
    .replace(CONTROL, ' ')
  const unified = visible.replace(LONG_MARK_RUN, '$1').normalize('NFKC')
  if (unified.length > maxLength) return undefined
  return unified.replace(SHAPED, (letter) => SHAPES.get(letter) ?? letter).replace(WORD, foldWord)
}

function foldWord(word: string): string {
  if (ONLY_ASCII.test(word)) return word
  // Noise over one letter makes the accents of the whole word doubtful.
  if (NOISY.test(word)) return foldMixed(word.normalize('NFD').replace(NONSPACING, ''))
  return foldMixed(word)
}

function foldMixed(word: string): string {
  if (ONLY_ASCII.test(word) || !ASCII_LETTER.test(word)) return word
  let folded = ''
  for (const letter of word) folded += CONFUSABLES.get(letter) ?? letter
  return folded
}
