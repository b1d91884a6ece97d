import type { Decoder } from '../decoder.ts'
import { rewriteNear } from '../neighbourhood.ts'
import { countOf } from '../profile.ts'

// Alternatives begin with a different character after the backslashes, and the look-behind lets a run begin
// only at the first of them: linear.
const RUN =
  /(?<!\\)(?:\\+(?:u\{[0-9A-Fa-f]{1,6}\}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[0-3][0-7]{2}|[nrt"'/]))+/g
const ONE = /\\+(?:[uUx]\{?([0-9A-Fa-f]+)\}?|([0-3][0-7]{2})|([nrt"'/]))/g
const NAMED: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
/** Escaped quotation marks and slashes hide no word. */
const ONLY_QUOTES = /^[\\"'/]+$/
const LAST_CODE_POINT = 0x10ffff

/** Escapes of JSON and programming languages: `\u0069`, `\u{69}`, `\x69`, `\151`, `\n`. */
export const escapes: Decoder = {
  step: 'escapes',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '\\') < 2) return undefined
    return rewriteNear(text, text.matchAll(RUN), ({ 0: run }) => {
      if (ONLY_QUOTES.test(run)) return undefined
      const codes: number[] = []
      for (const [, hexadecimal, octal, name] of run.matchAll(ONE)) {
        codes.push(codeOf(hexadecimal, octal, name))
      }
      return fromCodes(codes)
    })
  },
}

function codeOf(hexadecimal?: string, octal?: string, name = ''): number {
  if (hexadecimal !== undefined) {
    const code = Number.parseInt(hexadecimal, 16)
    return code <= LAST_CODE_POINT ? code : 0xfffd
  }
  return octal === undefined ? (NAMED.get(name) ?? name).charCodeAt(0) : Number.parseInt(octal, 8)
}

/** Bytes of UTF-8 where they are that, else code points. */
function fromCodes(codes: number[]): string {
  if (codes.some((code) => code > 0x7f) && codes.every((code) => code <= 0xff)) {
    const text = Buffer.from(codes).toString()
    if (!text.includes('\uFFFD')) return text
  }
  return codes.map((code) => String.fromCodePoint(code)).join('')
}
