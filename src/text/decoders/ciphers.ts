import {
  type Cipher,
  ciphersOf,
  mayBeEnciphered,
  REVERSED,
  reverse,
  undo,
} from '../cipher-words.ts'
import type { Decoder } from '../decoder.ts'

/** Letters of enciphered words that must stand together: three short ones, or two longer. */
const MIN_EVIDENCE = 9
const MIN_WORDS = 2
/** UTF-16 units between two enciphered words of one passage, and kept around it. */
const MAX_GAP = 60
const MAX_PASSAGES = 64

type Passage = { cipher: Cipher; from: number; to: number; letters: number; words: number }

/** Letters moved along the alphabet (rot13 and all others), turned about, or mirrored (atbash). */
export const ciphers: Decoder = {
  step: 'cipher',
  reads: 'folded',
  kind: 'writing',
  concealed: false,
  decode(text) {
    const passages = findPassages(text)
    const decoded: string[] = []
    // Passages of different ciphers may overlap, so many may be as long as the text.
    let left = 2 * (text.length + 1)
    for (const passage of passages) {
      if (left <= 0) break
      const found = decipher(text, passage).join('\n')
      decoded.push(found.slice(0, left))
      left -= found.length + 1
    }
    return decoded.length === 0 ? undefined : decoded.join('\n')
  },
}

function findPassages(text: string): Passage[] {
  const found: Passage[] = []
  const open = new Map<Cipher, Passage>()
  const close = (passage: Passage) => {
    open.delete(passage.cipher)
    const isEvident = passage.letters >= MIN_EVIDENCE && passage.words >= MIN_WORDS
    if (isEvident && found.length < MAX_PASSAGES) found.push(passage)
  }
  for (const { word, at } of suspects(text)) {
    for (const cipher of ciphersOf(word)) {
      let passage = open.get(cipher)
      if (passage !== undefined && at - passage.to > MAX_GAP) {
        close(passage)
        passage = undefined
      }
      passage ??= { cipher, from: at, to: at, letters: 0, words: 0 }
      passage.to = at + word.length
      passage.letters += word.length
      passage.words += 1
      open.set(cipher, passage)
    }
  }
  for (const passage of open.values()) close(passage)
  return found
}

/** The words that may be enciphered ones, in lower case. By hand: this runs over every text. */
function* suspects(text: string): Generator<{ word: string; at: number }> {
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
      yield { word: text.slice(at - length, at).toLowerCase(), at: at - length }
    }
    hash = 0
    length = 0
  }
}

/** Reversal is of a whole line or of each word: only one of the two reads well, and the rules see which. */
function decipher(text: string, { cipher, from, to }: Passage): string[] {
  const piece = text.slice(Math.max(0, from - MAX_GAP), to + MAX_GAP)
  if (cipher !== REVERSED) return [undo(piece, cipher)]
  return [reverse(piece), piece.replace(/\S+/g, reverse)]
}
