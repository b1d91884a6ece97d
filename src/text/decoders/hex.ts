import type { Decoder } from '../decoder.ts'
import { readUtf8 } from '../readable.ts'

// Eight bytes or more, together or parted by up to two marks. A pair begins with what no mark is, so
// there is one way to read a run: linear.
const RUN = /(?:0[xX]|\\x)?[0-9A-Fa-f]{2}(?:[\s,:;_-]{0,2}(?:0[xX]|\\x)?[0-9A-Fa-f]{2}){7,}/g

/** Bytes written in hexadecimal. */
export const hex: Decoder = {
  step: 'hex',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text) {
    const decoded = [...text.matchAll(RUN)]
      .map(([run]) => readUtf8(Buffer.from(run.replace(/0[xX]|[^0-9A-Fa-f]/g, ''), 'hex')))
      .filter((hidden) => hidden !== undefined)
    return decoded.length === 0 ? undefined : decoded.join('\n')
  },
}
