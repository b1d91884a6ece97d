import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { countOf } from '../profile.ts'

const RUN = /(?:=[0-9A-F]{2}|=\r?\n)+/g

/** Quoted-printable of e-mail (RFC 2045): `=69`, and a line that goes on after `=`. */
export const quotedPrintable: Decoder = {
  step: 'quoted-printable',
  reads: 'folded',
  speculative: false,
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '=') < 2) return undefined
    return rewriteNear(text, RUN, ([run]) =>
      Buffer.from(run.replace(/=\r?\n|=/g, ''), 'hex').toString(),
    )
  },
}
