import { isKnownWord } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** A shift of 1 to 25 letters, or one of the two below. */
export type Cipher = number
export const REVERSED: Cipher = 0
const ATBASH: Cipher = 26

const A = 97
/** Shorter words turn into each other by chance. */
const MIN_WORD = 3
/** Bits of a table that says of most words at once that no cipher made them. */
const TABLE_BITS = 1 << 21
const table = new Uint8Array(TABLE_BITS >> 3)

/** For each enciphered word, the ciphers that make it. */
const enciphered = encipherAll()

/** The ciphers that make this lower-case word of a known one. */
export function ciphersOf(word: string): readonly Cipher[] {
  return enciphered.get(word) ?? []
}

/** False when no known word is enciphered to one of this hash: times 31 plus the code, for each letter. */
export function mayBeEnciphered(hash: number): boolean {
  const bit = hash & (TABLE_BITS - 1)
  return ((table[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

function encipherAll(): ReadonlyMap<string, readonly Cipher[]> {
  const all = new Map<string, Cipher[]>()
  for (const word of WORDS) {
    if (word.length < MIN_WORD) continue
    for (let cipher = 0; cipher <= ATBASH; cipher++) {
      const written = apply(word, cipher, -1)
      if (isKnownWord(written)) continue
      const ciphers = all.get(written)
      if (ciphers === undefined) all.set(written, [cipher])
      else ciphers.push(cipher)
      mark(written)
    }
  }
  return all
}

function mark(word: string): void {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  const bit = hash & (TABLE_BITS - 1)
  table[bit >> 3] = (table[bit >> 3] ?? 0) | (1 << (bit & 7))
}

/** Undoes a cipher (`direction` 1) or applies it (-1). */
export function apply(text: string, cipher: Cipher, direction: 1 | -1): string {
  if (cipher === REVERSED) return reverse(text)
  return text.replace(/[A-Za-z]/g, (letter) => {
    const base = letter >= 'a' ? A : A - 32
    const at = letter.charCodeAt(0) - base
    const moved = cipher === ATBASH ? 25 - at : (at + direction * cipher + 26) % 26
    return String.fromCharCode(base + moved)
  })
}

export function reverse(text: string): string {
  return [...text].reverse().join('')
}
