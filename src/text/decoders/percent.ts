import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { countOf } from '../profile.ts'

const RUN = /(?:%[0-9A-Fa-f]{2})+/g

/** Percent-encoding of URLs (RFC 3986). */
export const percent: Decoder = {
  step: 'percent',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '%') < 2) return undefined
    return rewriteNear(text, text.matchAll(RUN), ({ 0: run }) =>
      Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
    )
  },
}
