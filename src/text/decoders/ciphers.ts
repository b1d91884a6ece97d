import type { Decoder } from '../decoder.ts'
import { readable } from '../readable.ts'
import { isKnownWord } from '../vocabulary.ts'
import { WORDS } from '../words.ts'

const A = 97
const WORD = /[A-Za-z]{3,}/g
/** Shorter words turn into each other by chance. */
const MIN_WORD = 3
/** Letters of a line that must be in words of one cipher: three short words or one long one. */
const MIN_EVIDENCE = 9
const MAX_CIPHERS_A_LINE = 2
const REVERSED = 0
const ATBASH = 26

/** For each enciphered word, the ciphers that make it: shifts 1 to 25, reversal, atbash. */
const enciphered = buildTable()

function buildTable(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>()
  for (const word of WORDS) {
    if (word.length < MIN_WORD) continue
    for (let cipher = 0; cipher <= ATBASH; cipher++) {
      const written = apply(word, cipher, -1)
      if (isKnownWord(written)) continue
      const ciphers = table.get(written)
      if (ciphers === undefined) table.set(written, [cipher])
      else ciphers.push(cipher)
    }
  }
  return table
}

/** Letters moved along the alphabet (rot13 and all others), turned about, or mirrored (atbash). */
export const ciphers: Decoder = {
  step: 'cipher',
  reads: 'folded',
  speculative: false,
  concealed: false,
  decode(text) {
    const lines: string[] = []
    for (const line of text.split('\n')) {
      for (const cipher of ciphersOf(line)) lines.push(...decipher(line, cipher))
    }
    return lines.length === 0 ? undefined : readable(lines.join('\n'))
  },
}

function ciphersOf(line: string): number[] {
  const evidence = new Map<number, number>()
  for (const [word] of line.matchAll(WORD)) {
    for (const cipher of enciphered.get(word.toLowerCase()) ?? []) {
      evidence.set(cipher, (evidence.get(cipher) ?? 0) + word.length)
    }
  }
  return [...evidence]
    .filter(([, letters]) => letters >= MIN_EVIDENCE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CIPHERS_A_LINE)
    .map(([cipher]) => cipher)
}

/** Reversal is of the whole line or of each word: only one of the two reads well, and the rules see which. */
function decipher(line: string, cipher: number): string[] {
  if (cipher !== REVERSED) return [apply(line, cipher, 1)]
  return [reverse(line), line.replace(/\S+/g, reverse)]
}

/** Undoes a cipher (`direction` 1) or applies it (-1). */
function apply(text: string, cipher: number, direction: 1 | -1): string {
  if (cipher === REVERSED) return reverse(text)
  return text.replace(/[A-Za-z]/g, (letter) => {
    const base = letter >= 'a' ? A : A - 32
    const at = letter.charCodeAt(0) - base
    const moved = cipher === ATBASH ? 25 - at : (at + direction * cipher + 26) % 26
    return String.fromCharCode(base + moved)
  })
}

function reverse(text: string): string {
  return [...text].reverse().join('')
}
