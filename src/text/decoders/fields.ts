import type { Decoder } from '../decoder.ts'

/** The string values of a JSON message one after another: an order may be spread over its fields. */
export const fields: Decoder = {
  step: 'fields',
  reads: 'folded',
  kind: 'guess',
  concealed: false,
  decode(text) {
    const start = text.trimStart()[0]
    if (start !== '{' && start !== '[') return undefined
    const values = stringsOf(parse(text))
    return values.length < 2 ? undefined : values.join(' ').slice(0, text.length).toWellFormed()
  },
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON, or nested deeper than the engine goes: the text itself is still a view.
    return undefined
  }
}

/** Every string value in the order of the text. Without recursion: nesting is the sender's choice. */
function stringsOf(root: unknown): string[] {
  const found: string[] = []
  const open = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value).reverse()) open.push(inner)
    }
  }
  return found
}
