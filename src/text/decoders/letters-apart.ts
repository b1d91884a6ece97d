import type { Decoder } from '../decoder.ts'
import { type Found, rewriteNear } from '../neighbourhood.ts'
import { splitWords } from '../vocabulary.ts'

// One character: linear. A regex for whole runs is not: V8 took seconds for 300 characters of it.
const LETTER = /[\p{L}\p{N}@$]/u
/** Other characters between two letters of one run. */
const MAX_GAP = 4
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
    return rewriteNear(text, findRuns(text), ({ 0: run }) => joinRun(run))
  },
}

/** Five or more words of one letter, with little between them. */
function* findRuns(text: string): Generator<Found> {
  let [from, to, letters] = [0, 0, 0]
  for (const { at, word } of wordsOf(text)) {
    const goesOn = letters > 0 && isSingle(word) && at - to <= MAX_GAP
    if (!goesOn) {
      if (letters >= MIN_LETTERS) yield { 0: text.slice(from, to), index: from }
      from = at
      letters = 0
    }
    if (isSingle(word)) letters += 1
    to = at + word.length
  }
  if (letters >= MIN_LETTERS) yield { 0: text.slice(from, to), index: from }
}

function isSingle(word: string): boolean {
  return word.length === 1 || (word.length === 2 && (word.codePointAt(0) ?? 0) > 0xffff)
}

function* wordsOf(text: string): Generator<{ at: number; word: string }> {
  let start = 0
  let at = 0
  for (const char of text) {
    if (!LETTER.test(char)) {
      if (start < at) yield { at: start, word: text.slice(start, at) }
      start = at + char.length
    }
    at += char.length
  }
  if (start < at) yield { at: start, word: text.slice(start, at) }
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
