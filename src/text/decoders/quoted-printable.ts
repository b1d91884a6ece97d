import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { countOf } from '../profile.ts'

const RUN = /(?:=[0-9A-F]{2}|=\r?\n)+/g
/** `x=10` in a program looks like one; a mail has more of them. */
const MIN_RUNS = 3
const CONTROL = /[^\P{Cc}\t\n\r]/u

/** Quoted-printable of e-mail (RFC 2045): `=69`, and a line that goes on after `=`. */
export const quotedPrintable: Decoder = {
  step: 'quoted-printable',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '=') < MIN_RUNS) return undefined
    let units = 0
    const decoded = rewriteNear(text, text.matchAll(RUN), ({ 0: run }) => {
      const bytes = Buffer.from(run.replace(/=\r?\n|=/g, ''), 'hex').toString()
      if (CONTROL.test(bytes)) return undefined
      units += run.length
      return bytes
    })
    return units >= 2 * MIN_RUNS ? decoded : undefined
  },
}
