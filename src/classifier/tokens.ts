import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import * as z from 'zod'

/** UTF-16 units tokenized at once, so that a long text can be stopped between pieces. */
const PIECE_LENGTH = 8_192

const TokenizerFile = z.looseObject({
  model: z.looseObject({ vocab: z.record(z.string(), z.int()) }),
})

export type Tokens = {
  /** Token ids of the text, a piece at a time, without special tokens. */
  pieces(text: string): Generator<number[]>
  /** The ids that open and close a window. */
  start: number
  end: number
}

export function loadTokens(folder: string): Tokens {
  const file = TokenizerFile.parse(JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')))
  // Without added tokens, a `[SEP]` written in the text is three ordinary tokens, not a window's end.
  const tokenizer = new Tokenizer({ ...file, added_tokens: [], post_processor: null }, {})
  return {
    *pieces(text) {
      for (const piece of cutPieces(text)) {
        yield tokenizer.encode(piece, { add_special_tokens: false }).ids
      }
    },
    start: specialId(file.model.vocab, '[CLS]'),
    end: specialId(file.model.vocab, '[SEP]'),
  }
}

function specialId(vocab: Record<string, number>, token: string): number {
  const id = vocab[token]
  if (id === undefined) throw new Error(`tokenizer.json: expected ${token} in the vocabulary`)
  return id
}

/** Cuts at the last space of a piece, so that no word is split unless it is longer than a piece. */
function* cutPieces(text: string): Generator<string> {
  let from = 0
  while (from < text.length) {
    const limit = from + PIECE_LENGTH
    // Only this piece is searched: in a text without spaces, looking back to its start is quadratic.
    const space =
      limit < text.length ? from + text.slice(from, limit + 1).lastIndexOf(' ') : text.length
    const to = space > from ? space : Math.min(limit, text.length)
    yield text.slice(from, to)
    from = to
  }
}
