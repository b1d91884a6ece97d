import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { countOf } from '../profile.ts'
import { isKnownWord } from '../vocabulary.ts'

const SIGNS: ReadonlyMap<string, string> = new Map(
  [
    '0o',
    '1i',
    '2z',
    '3e',
    '4a',
    '5s',
    '6g',
    '7t',
    '8b',
    '9g',
    '@a',
    '$s',
    '!i',
    '|l',
    '+t',
    '(c',
    '€e',
    '£l',
    '¥y',
    '&e',
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
// Letters up to the first sign, then letters and signs; the look-behind lets a match begin only where a
// word does: linear.
const WORD =
  /(?<![A-Za-z0-9])[A-Za-z]{0,23}[0-9@$!|+(€£¥&][A-Za-z0-9@$!|+(€£¥&]{0,23}(?![A-Za-z0-9@$|+(€£¥&])/g
/** A sign between two letters, which hardly any other text has. */
const INSIDE = /[A-Za-z][013457@$!|+(€£¥&]+[A-Za-z]/
const HAS_LETTER = /[A-Za-z]/
const HAS_SIGN = /[0-9@$!|+(€£¥&]/
/** Words that must turn into known ones before a text counts as written so. */
const MIN_WORDS = 2

/** Letters written as digits and signs that look like them: `1gn0r3 4ll rul35`. */
export const leetspeak: Decoder = {
  step: 'leetspeak',
  reads: 'folded',
  kind: 'writing',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '0134578@$!|') < MIN_WORDS || !INSIDE.test(text)) return undefined
    let known = 0
    const decoded = rewriteNear(text, text.matchAll(WORD), ({ 0: word }) => {
      const [letters, isKnown] = toLetters(word)
      if (isKnown) known += 1
      return letters
    })
    return known >= MIN_WORDS ? decoded : undefined
  },
}

/** The word in letters, and whether it is one that people use. A `1` is an i or an l. */
function toLetters(word: string): [string | undefined, boolean] {
  // A full number is no word, nor is one without any sign.
  if (!HAS_SIGN.test(word) || !(HAS_LETTER.test(word) || /[@$!|€£]/.test(word))) {
    return [undefined, false]
  }
  const closing = word.endsWith('!') && HAS_SIGN.test(word.slice(0, -1)) ? '!' : ''
  const body = word.slice(0, word.length - closing.length).toLowerCase()
  const withI = [...body].map((char) => SIGNS.get(char) ?? char).join('')
  const withL = [...body].map((char) => (char === '1' ? 'l' : (SIGNS.get(char) ?? char))).join('')
  const mixed = body.replace(/1/g, 'l').includes('ll') ? withL : withI
  const known = [withI, withL, mixed, tail(withI, body)].find((letters) => isKnownWord(letters))
  return [(known ?? withI) + closing, known !== undefined && known.length > 2]
}

/** A last `1` is more often an l than an i: `a11`, `unti1`. */
function tail(withI: string, body: string): string {
  return body.endsWith('1') ? `${withI.slice(0, -1)}l` : withI
}
