import { decodeHTML } from 'entities'
import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { countOf } from '../profile.ts'

const ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/g

/** Character references of HTML and XML. */
export const entities: Decoder = {
  step: 'entities',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '&') < 1) return undefined
    return rewriteNear(text, text.matchAll(ENTITY), ({ 0: entity }) => decodeHTML(entity))
  },
}
