import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { splitWords } from '../vocabulary.ts'

// One letter, then up to four other characters and one letter again, at least four times: the classes
// share nothing, so there is one way to read a run.
const RUN =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}@$](?:[^\p{L}\p{N}@$]{1,4}[\p{L}\p{N}@$]){4,}(?![\p{L}\p{N}])/gu
const LETTER = /[\p{L}\p{N}@$]/u
/** Letters in a row that are no list of options or initials. */
const MIN_LETTERS = 5
/** From this length on letters without a word boundary are more than one word. */
const MIN_JOINED = 8

/** Letters set apart by spaces, dots, dashes or lines: `i g n o r e`, `i.g.n.o.r.e`, one a line. */
export const lettersApart: Decoder = {
  step: 'letters-apart',
  reads: 'folded',
  kind: 'writing',
  concealed: false,
  decode(text, profile) {
    if (profile.lettersApart < MIN_LETTERS) return undefined
    return rewriteNear(text, RUN, ([run]) => joinRun(run))
  },
}

function joinRun(run: string): string {
  const gaps = new Map<string, number>()
  const letters: string[] = []
  const after: string[] = []
  let gap = ''
  for (const char of run) {
    if (!LETTER.test(char)) {
      gap += char
      continue
    }
    if (letters.length > 0) {
      after.push(gap)
      gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    }
    letters.push(char)
    gap = ''
  }
  // The commonest gap parts letters, any other parts words.
  const [usual] = [...gaps].sort((a, b) => b[1] - a[1])[0] ?? ['']
  const words = letters
    .map((letter, at) => (after[at] === undefined || after[at] === usual ? letter : `${letter} `))
    .join('')
    .split(' ')
  return words
    .map((word) => (word.length < MIN_JOINED ? word : (splitWords(word) ?? word)))
    .join(' ')
}
