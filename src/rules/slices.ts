import { RULE_SLICE_LENGTH, RULE_SLICE_OVERLAP } from '../core/limits.ts'

/** A text in overlapping slices, as UTF-8, which the engines read: encoded once, not once a set. */
export function* cutSlices(text: string): Generator<Buffer> {
  for (let from = 0, end = 0; end < text.length || from === 0; from = end - RULE_SLICE_OVERLAP) {
    end = sliceEnd(text, from)
    yield Buffer.from(text.slice(from, end), 'utf8')
    if (end >= text.length) return
  }
}

/** After a space where there is one near: the middle of a word would look like its end. */
function sliceEnd(text: string, from: number): number {
  const end = from + RULE_SLICE_LENGTH
  if (end >= text.length) return text.length
  const near = text.slice(end - RULE_SLICE_OVERLAP / 2, end)
  const space = Math.max(near.lastIndexOf('\n'), near.lastIndexOf(' '))
  return space === -1 ? end : end - near.length + space + 1
}
