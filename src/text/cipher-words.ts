import { isKnownWord } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** A shift of 1 to 25 letters, or one of the two below. */
export type Cipher = number
export const REVERSED: Cipher = 0
const ATBASH: Cipher = 26
const CIPHERS: readonly Cipher[] = Array.from({ length: ATBASH + 1 }, (_, cipher) => cipher)

const A = 97
/** Shorter words turn into each other by chance. */
const MIN_WORD = 3
const LONG_WORD = 32
/** Bits of a table that says of nearly all words at once that no cipher made them of a known one. */
const TABLE_BITS = 1 << 22
const table = new Uint8Array(TABLE_BITS >> 3)
for (const word of WORDS)
  if (word.length >= MIN_WORD) for (const cipher of CIPHERS) mark(word, cipher)

/** Words whose ciphers are remembered: more than a text repeats often. */
const MAX_REMEMBERED = 20_000

/**
 * What names the ciphers that make a lower-case word of a known one; a known word is no cipher of another.
 * It remembers words, so each text gets its own: no text may outlive its scan.
 */
export function newCipherFinder(): (word: string) => readonly Cipher[] {
  const remembered = new Map<string, readonly Cipher[]>()
  return (word) => {
    const before = remembered.get(word)
    if (before !== undefined) return before
    const found = ciphersOf(word)
    if (remembered.size < MAX_REMEMBERED) remembered.set(word, found)
    return found
  }
}

function ciphersOf(word: string): readonly Cipher[] {
  if (isKnownWord(word)) return []
  return CIPHERS.filter((cipher) => isKnownWord(undo(word, cipher)))
}

/** False when no known word is enciphered to one of this hash: times 31 plus the code, for each letter. */
export function mayBeEnciphered(hash: number): boolean {
  return isMarked(hash) && isMarked(again(hash))
}

function isMarked(hash: number): boolean {
  const bit = hash & (TABLE_BITS - 1)
  return ((table[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

/** A second bit for each word (a Bloom filter): one in a thousand other words passes, not one in fifty. */
function again(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 9
}

/** By numbers alone: this is done forty thousand times at the start. */
function mark(word: string, cipher: Cipher): void {
  let hash = 0
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(cipher === REVERSED ? word.length - 1 - at : at) - A
    hash = (Math.imul(hash, 31) + A + moved(letter, cipher)) | 0
  }
  for (const bit of [hash & (TABLE_BITS - 1), again(hash) & (TABLE_BITS - 1)]) {
    table[bit >> 3] = (table[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
}

/** The place in the alphabet, from 0, to which a cipher moves a letter. */
function moved(letter: number, cipher: Cipher): number {
  return cipher === ATBASH ? 25 - letter : (letter + cipher) % 26
}

/** What a cipher was applied to. */
export function undo(text: string, cipher: Cipher): string {
  if (cipher === REVERSED) return reverse(text)
  // Atbash is its own inverse.
  const back = cipher === ATBASH ? ATBASH : 26 - cipher
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const letter = (unit | 0x20) - A
    units[at] = letter >= 0 && letter < 26 ? unit - letter + moved(letter, back) : unit
  }
  // For a word a Buffer takes far longer than its letters do.
  if (units.length <= LONG_WORD) return String.fromCharCode(...units)
  return Buffer.from(units.buffer).toString('utf16le')
}

export function reverse(text: string): string {
  return [...text].reverse().join('')
}
