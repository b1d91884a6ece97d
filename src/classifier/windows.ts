import type { Manifest } from './manifest.ts'
import type { Tokens } from './tokens.ts'

/**
 * Cuts a text into windows of token ids, each with the same opening and closed as the model expects, overlapping so
 * that no sentence is only ever seen in halves. Every token is in at least one window.
 */
export function* cutWindows(
  text: string,
  tokens: Tokens,
  opening: readonly number[],
  window: Manifest['window'],
): Generator<number[]> {
  const size = window.tokens - opening.length - 1
  const stride = size - window.overlap
  let pending: number[] = []
  let fresh = 0
  for (const piece of tokens.pieces(text)) {
    pending = pending.concat(piece)
    fresh += piece.length
    let from = 0
    for (; pending.length - from >= size; from += stride) {
      yield [...opening, ...pending.slice(from, from + size), tokens.end]
      fresh = pending.length - from - size
    }
    pending = pending.slice(from)
  }
  if (fresh > 0) yield [...opening, ...pending, tokens.end]
}
