import { WORDS } from './words.ts'

const known = new Set(WORDS)

/** Whether a lower-case word is a common English one or one that attacks use. */
export function isKnownWord(word: string): boolean {
  return known.has(word)
}

type Node = { next: Map<string, Node>; isWord: boolean }

const newNode = (): Node => ({ next: new Map(), isWord: false })
const root = buildTrie()

function buildTrie(): Node {
  const top = newNode()
  for (const word of WORDS) {
    let node = top
    for (const letter of word) {
      const next = node.next.get(letter) ?? newNode()
      node.next.set(letter, next)
      node = next
    }
    node.isWord = true
  }
  return top
}

/** A letter that belongs to no known word costs as much as this many words. */
const UNKNOWN_LETTER_COST = 3
/** Known letters that stand against an unknown one: three quarters are to be known. */
const KNOWN_PER_UNKNOWN = 3
/** Known letters, less those that stand against unknown ones, that do not come together by chance. */
const MIN_STRETCH = 16
/** Four unknown letters: a longer name ends a stretch, and the known words after it begin another. */
const MAX_DROP = 4 * KNOWN_PER_UNKNOWN

/**
 * Puts the spaces back into letters that were written together: the split with the fewest words and
 * unknown letters. When more than a quarter of the letters is in no known word, only long stretches of
 * known words are parted, so that junk beside an order does not keep it together; undefined without any.
 */
export function splitWords(letters: string): string | undefined {
  // By ASCII alone: toLowerCase() makes two units of a dotted capital I, and every place after it wrong.
  const text = letters.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  const cost = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(text.length + 1)
  cost[0] = 0
  for (let start = 0; start < text.length; start++) {
    const base = cost[start] ?? 0
    const reach = (end: number, price: number) => {
      if (base + price >= (cost[end] ?? 0)) return
      cost[end] = base + price
      from[end] = start
    }
    reach(start + 1, UNKNOWN_LETTER_COST)
    // No word is longer than the trie is deep, so this is bounded for each start.
    let node: Node | undefined = root
    for (let end = start; end < text.length && node !== undefined; end++) {
      node = node.next.get(text.charAt(end))
      if (node?.isWord) reach(end + 1, 1)
    }
  }
  const pieces = piecesOf(letters, text, from)
  if (pieces.reduce((sum, piece) => sum + worthOf(piece), 0) >= 0) return join(pieces, ' ')
  const stretches = stretchesOf(pieces)
  return stretches.length === 0 ? undefined : partStretches(pieces, stretches)
}

type Piece = { text: string; isKnown: boolean }

function worthOf({ text, isKnown }: Piece): number {
  return isKnown ? text.length : -KNOWN_PER_UNKNOWN * text.length
}

function join(pieces: readonly Piece[], mark: string): string {
  return pieces.map(({ text }) => text).join(mark)
}

function piecesOf(letters: string, lower: string, from: Int32Array): Piece[] {
  const pieces: Piece[] = []
  // Where unknown letters in a row end: they are one name, and cut out once, since joining each is quadratic.
  let nameEnd = 0
  const closeName = (start: number) => {
    if (nameEnd > 0) pieces.push({ text: letters.slice(start, nameEnd), isKnown: false })
    nameEnd = 0
  }
  for (let end = letters.length; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0
    if (!known.has(lower.slice(start, end))) {
      nameEnd ||= end
      continue
    }
    closeName(end)
    pieces.push({ text: letters.slice(start, end), isKnown: true })
  }
  closeName(0)
  return pieces.reverse()
}

type Stretch = { from: number; to: number; worth: number }

/** Pieces in a row of which three quarters are known, each as far as its worth is greatest. */
function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const found: Stretch[] = []
  let stretch: Stretch = { from: 0, to: 0, worth: 0 }
  let worth = 0
  const close = (next: number) => {
    if (stretch.worth >= MIN_STRETCH) found.push(stretch)
    stretch = { from: next, to: next, worth: 0 }
    worth = 0
  }
  for (const [at, piece] of pieces.entries()) {
    worth += worthOf(piece)
    if (worth > stretch.worth) stretch = { ...stretch, to: at + 1, worth }
    else if (worth < 0 || stretch.worth - worth >= MAX_DROP) close(at + 1)
  }
  close(pieces.length)
  return found
}

/** The words of each stretch, and what is between two stretches as one. */
function partStretches(pieces: readonly Piece[], stretches: readonly Stretch[]): string {
  const parts: string[] = []
  let end = 0
  for (const { from, to } of stretches) {
    parts.push(join(pieces.slice(end, from), ''), join(pieces.slice(from, to), ' '))
    end = to
  }
  parts.push(join(pieces.slice(end), ''))
  return parts.filter((part) => part !== '').join(' ')
}
