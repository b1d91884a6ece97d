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
const MIN_KNOWN_SHARE = 0.75

/**
 * Puts the spaces back into letters that were written together: the split with the fewest words and
 * unknown letters. Undefined when a quarter of the letters is in no known word.
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
  return joinSplit(letters, text, from)
}

function joinSplit(letters: string, lower: string, from: Int32Array): string | undefined {
  const pieces: string[] = []
  let knownLetters = 0
  // Where unknown letters in a row end: they are one name, and cut out once, since joining each is quadratic.
  let nameEnd = 0
  const closeName = (start: number) => {
    if (nameEnd > 0) pieces.push(letters.slice(start, nameEnd))
    nameEnd = 0
  }
  for (let end = letters.length; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0
    if (!known.has(lower.slice(start, end))) {
      nameEnd ||= end
      continue
    }
    closeName(end)
    knownLetters += end - start
    pieces.push(letters.slice(start, end))
  }
  closeName(0)
  if (knownLetters < MIN_KNOWN_SHARE * letters.length) return undefined
  return pieces.reverse().join(' ')
}
