import type { Decoder } from '../decoder.ts'
import { readUtf8 } from '../readable.ts'

// Eight bytes or more, together or parted by up to two marks. A pair begins with what no mark is, so
// there is one way to read a run: linear.
const RUN =
  /(?:0[xX]|\\x)?[0-9A-Fa-f]{2}(?:[\s,:;_-]{0,2}(?:0[xX]|\\x)?[0-9A-Fa-f]{2}){7,}[0-9A-Fa-f]?/g
const MIN_DIGITS = 16

/** Bytes written in hexadecimal. */
export const hex: Decoder = {
  step: 'hex',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text) {
    const decoded = [...text.matchAll(RUN)]
      .map(([run]) => decodeRun(run))
      .filter((hidden) => hidden !== undefined)
    return decoded.length === 0 ? undefined : decoded.join('\n')
  },
}

/** The run, or what is left of it without the ends of words beside it: `decode 41 42 be quick`. */
function decodeRun(run: string): string | undefined {
  const [from, to] = [run.search(/\s/) + 1, run.length - (/\s\S*$/.exec(run)?.[0].length ?? 0)]
  for (const part of [run, run.slice(from), run.slice(0, to), run.slice(from, to)]) {
    const digits = part.replace(/0[xX]|[^0-9A-Fa-f]/g, '')
    const text = readUtf8(Buffer.from(digits, 'hex')) ?? withoutFirst(digits)
    if (text !== undefined) return text
  }
  return undefined
}

/** What a digit too many in front shifts. */
function withoutFirst(digits: string): string | undefined {
  return digits.length > MIN_DIGITS ? readUtf8(Buffer.from(digits.slice(1), 'hex')) : undefined
}
