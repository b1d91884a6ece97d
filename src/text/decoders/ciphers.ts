import {
  type Cipher,
  mayBeEnciphered,
  newCipherFinder,
  REVERSED,
  reverse,
  undo,
} from '../cipher-words.ts'
import type { Decoder } from '../decoder.ts'

/** Letters of enciphered words that must stand together: three short ones, or two longer. */
const MIN_EVIDENCE = 9
const MIN_WORDS = 2
/** UTF-16 units between two enciphered words of one passage, and kept around it. */
type Reach = { gap: (passage: Passage) => number; around: number }
const WIDE: Reach = { gap: () => 60, around: 60 }
/**
 * For a text with more passages than there is room for. Where less than half is letters the passage ends,
 * or a few words of an order's own cipher, strewn before it, would make it the least evident of all.
 */
const NARROW: Reach = { gap: ({ from, to, weight }) => 12 + 2 * weight - (to - from), around: 8 }

type Suspect = { at: number; length: number; ciphers: readonly Cipher[] }
type Passage = {
  cipher: Cipher
  from: number
  to: number
  letters: number
  words: number
  /** Its letters, each word's shared among all ciphers that it may be of: a letter counts once. */
  weight: number
}

/** Letters moved along the alphabet (rot13 and all others), turned about, or mirrored (atbash). */
export const ciphers: Decoder = {
  step: 'cipher',
  reads: 'folded',
  kind: 'writing',
  concealed: false,
  decode(text) {
    const decoded: string[] = []
    // Passages of different ciphers may overlap, so many may be as long as the text.
    let left = 2 * (text.length + 1)
    for (const [from, to, cipher] of choosePieces(text, left)) {
      if (left <= 0) break
      const found = decipher(text.slice(from, to), cipher)
      decoded.push(found.slice(0, left))
      left -= found.length + 1
    }
    return decoded.length === 0 ? undefined : decoded.join('\n')
  },
}

type Piece = readonly [from: number, to: number, cipher: Cipher]

/** All pieces to decipher, or when these have no room the ones with the most letters per unit first. */
function choosePieces(text: string, room: number): Piece[] {
  const suspects = [...findSuspects(text)]
  const wide = findPassages(suspects, WIDE)
  const pieces = wide.map((passage) => pieceOf(passage, WIDE, text))
  if (pieces.reduce((sum, piece) => sum + costOf(piece), 0) <= room) return pieces
  // Each letter counts once, so all that are half letters or more fit, whatever else there is.
  return findPassages(suspects, NARROW)
    .map((passage) => {
      const piece = pieceOf(passage, NARROW, text)
      return { piece, share: passage.weight / costOf(piece) }
    })
    .sort((a, b) => b.share - a.share)
    .map(({ piece }) => piece)
}

function pieceOf({ cipher, from, to }: Passage, { around }: Reach, text: string): Piece {
  return [Math.max(0, from - around), Math.min(text.length, to + around), cipher]
}

/** UTF-16 units of what `decipher` makes of it, and of the line break after that. */
function costOf([from, to, cipher]: Piece): number {
  return (cipher === REVERSED ? 2 : 1) * (to - from + 1)
}

function findPassages(suspects: readonly Suspect[], { gap }: Reach): Passage[] {
  const found: Passage[] = []
  const open = new Map<Cipher, Passage>()
  const close = (passage: Passage) => {
    open.delete(passage.cipher)
    if (passage.letters >= MIN_EVIDENCE && passage.words >= MIN_WORDS) found.push(passage)
  }
  for (const { at, length, ciphers } of suspects) {
    for (const cipher of ciphers) {
      let passage = open.get(cipher)
      if (passage !== undefined && at - passage.to > gap(passage)) {
        close(passage)
        passage = undefined
      }
      passage ??= { cipher, from: at, to: at, letters: 0, words: 0, weight: 0 }
      passage.to = at + length
      passage.letters += length
      passage.words += 1
      passage.weight += length / ciphers.length
      open.set(cipher, passage)
    }
  }
  for (const passage of open.values()) close(passage)
  return found
}

/** The words that may be enciphered ones. By hand: this runs over every text. */
function* findSuspects(text: string): Generator<Suspect> {
  const ciphersOf = newCipherFinder()
  let hash = 0
  let length = 0
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? text.charCodeAt(at) | 0x20 : 0
    if (letter >= 0x61 && letter <= 0x7a) {
      hash = (Math.imul(hash, 31) + letter) | 0
      length += 1
      continue
    }
    if (length >= 3 && mayBeEnciphered(hash)) {
      const ciphers = ciphersOf(text.slice(at - length, at).toLowerCase())
      if (ciphers.length > 0) yield { at: at - length, length, ciphers }
    }
    hash = 0
    length = 0
  }
}

/** Reversal is of a whole line or of each word: only one of the two reads well, and the rules see which. */
function decipher(piece: string, cipher: Cipher): string {
  if (cipher !== REVERSED) return undo(piece, cipher)
  return `${reverse(piece)}\n${piece.replace(/\S+/g, reverse)}`
}
