import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { countOf } from '../profile.ts'

// Marks that have a letter on both sides; two classes that share nothing: linear.
const MARKS = /(?<=\p{L})(?:[*~`^]{1,4}|\[\]|\(\)|\{\}|""|'')(?=\p{L})/gu

/** Emphasis and other marks inside words, which a page does not show: `ig**no**re`, `ig``nore`. */
export const styleMarks: Decoder = {
  step: 'style-marks',
  reads: 'folded',
  kind: 'guess',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '*~`^[({"\'') < 2) return undefined
    return rewriteNear(text, text.matchAll(MARKS), () => '')
  },
}
