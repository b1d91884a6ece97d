import type { Piece } from './pieces.ts'

/** UTF-16 units at either end of a piece that an order may begin or end in; the middle is seen alone. */
const MAX_END = 200

/**
 * Between pieces that are only filtered together. A gap no discount for quotations, reports, denials or
 * rule files reaches across: more breaks than those span, and a line that is in no rule file.
 */
const APART = '\n;;\n\n\n\n\n'

/** UTF-16 units of one batch: enough to be cheap, few enough that little is scanned again on a hit. */
const MAX_BATCH = 16_384

/**
 * Neighbouring pieces that an order may be spread over. Over a list of hundreds, weak signals that have
 * nothing to do with each other would add up.
 */
export const MAX_RUN = 32

/** Texts in few, joined so that none changes how another is judged. */
export function batchesOf(texts: readonly string[]): { joined: string; texts: string[] }[] {
  const batches: { texts: string[]; length: number }[] = []
  for (const text of texts) {
    const last = batches.at(-1)
    if (last === undefined || last.length + text.length > MAX_BATCH) {
      batches.push({ texts: [text], length: text.length })
    } else {
      last.texts.push(text)
      last.length += text.length
    }
  }
  return batches.map((batch) => ({ joined: batch.texts.join(APART), texts: batch.texts }))
}

/**
 * Orders in which a reader may put the pieces of a message together: all values as they come, those of
 * one name side by side, and the keys. Each has at least two pieces.
 */
export function ordersOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const values = pieces.filter(({ kind, apart }) => kind !== 'key' && !apart)
  const keys = pieces.filter(({ kind }) => kind === 'key')
  const byName = groupByName(values)
  const isSameOrder = byName.every((piece, index) => piece === values[index])
  return [values, ...(isSameOrder ? [] : [byName]), keys].filter(({ length }) => length > 1)
}

/**
 * Pieces as one text: with breaks between them, and if they are few with nothing, for words cut in two.
 * Of those that are not to be `whole`, only the ends.
 */
export function joinPieces(
  pieces: readonly Piece[],
  whole: ReadonlySet<Piece> = new Set(),
): string {
  const ends = pieces.map((piece) => (whole.has(piece) ? piece.text : endsOf(piece.text)))
  const lines = ends.join('\n')
  return pieces.length > MAX_RUN ? lines : `${lines}${APART}${ends.join('')}`
}

function endsOf(text: string): string {
  if (text.length <= 2 * MAX_END) return text
  return `${text.slice(0, MAX_END)}${APART}${text.slice(-MAX_END)}`
}

function groupByName(pieces: readonly Piece[]): Piece[] {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const group = groups.get(piece.name)
    if (group === undefined) groups.set(piece.name, [piece])
    else group.push(piece)
  }
  return [...groups.values()].flat()
}
