import type { Decoder } from '../decoder.ts'
import { countOf } from '../profile.ts'

// ITU-R M.1677-1.
const CODE =
  'A.- B-... C-.-. D-.. E. F..-. G--. H.... I.. J.--- K-.- L.-.. M-- N-. O--- P.--. Q--.- R.-. S... T- U..- V...- W.-- X-..- Y-.-- Z--.. 0----- 1.---- 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----. ..-.-.- ,--..-- ?..--.. \'.----. !-.-.-- /-..-. (-.--. )-.--.- &.-... :---... ;-.-.-. =-...- +.-.-. --....- _..--.- ".-..-. $...-..- @.--.-.'
const LETTERS: ReadonlyMap<string, string> = new Map(
  CODE.split(' ').map((entry) => [entry.slice(1), entry.charAt(0).toLowerCase()]),
)
// One class with a least count: linear.
const RUN = /[.·•∙_−–—-][.·•∙_−–—\s/|-]{20,}/g
const MIN_LETTERS = 8
const MIN_VALID_SHARE = 0.9

/** Morse code with its letters parted by spaces and its words by `/`, `|` or more space. */
export const morse: Decoder = {
  step: 'morse',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '.-_') === 0 && !/[·•∙−–—]/.test(text)) return undefined
    const decoded = [...text.matchAll(RUN)]
      .map(([run]) => decodeRun(run))
      .filter((hidden) => hidden !== undefined)
    return decoded.length === 0 ? undefined : decoded.join('\n')
  },
}

function decodeRun(run: string): string | undefined {
  const plain = run
    .replace(/[·•∙]/g, '.')
    .replace(/[_−–—]/g, '-')
    .trim()
  const words = plain.split(/[/|\n]|[ \t]{2,}/).map((word) => word.trim().split(/\s/))
  const codes = words.flat().filter((code) => code !== '')
  const valid = codes.filter((code) => LETTERS.has(code)).length
  if (valid < MIN_LETTERS || valid < MIN_VALID_SHARE * codes.length) return undefined
  // A line of dots or dashes is a rule, not a message.
  if (new Set(codes).size < MIN_LETTERS / 2) return undefined
  return words.map((word) => word.map((code) => LETTERS.get(code) ?? '').join('')).join(' ')
}
