import type { Decoder } from '../decoder.ts'
import { countOf } from '../profile.ts'
import { readable, readUtf8 } from '../readable.ts'

// One class each with a least count: linear.
const BITS = /[01][01\s,;|_-]{30,}/g
const NUMBERS = /[0-9][0-9\s,;|\\ox+-]{18,}/g
const MARKS = /[\s,;|_+-]+/
const MIN_CODES = 6
// A few numbers of another kind, such as that of the line, do not make it another list.
const MIN_CODE_SHARE = 0.9

/** Characters as numbers: bits, octal or decimal codes. */
export const charCodes: Decoder = {
  step: 'character-codes',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text, profile) {
    if (countOf(profile, '0123456789') < 2 * MIN_CODES) return undefined
    const found = [
      ...[...text.matchAll(BITS)].map(([run]) => fromBits(run)),
      ...[...text.matchAll(NUMBERS)].flatMap(([run]) => {
        const codes = run.trim().split(MARKS)
        return [
          fromNumbers(codes, 8, /^(?:\\|0o?)?[0-7]{2,3}$/),
          fromNumbers(codes, 10, /^\d{2,6}$/),
        ]
      }),
    ].filter((hidden) => hidden !== undefined)
    return found.length === 0 ? undefined : found.join('\n')
  },
}

/** Bytes of eight bits, or letters of seven. */
function fromBits(run: string): string | undefined {
  const bits = run.replace(/[^01]/g, '')
  const groups = run.trim().split(MARKS)
  const size = groups.every(({ length }) => length === 7) ? 7 : 8
  if (bits.length < size * 4) return undefined
  const bytes = Buffer.alloc(Math.floor(bits.length / size))
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(bits.slice(at * size, (at + 1) * size), 2)
  }
  return readUtf8(bytes)
}

function fromNumbers(codes: string[], base: 8 | 10, form: RegExp): string | undefined {
  const formed = codes.filter((code) => form.test(code))
  if (formed.length < Math.max(MIN_CODES, MIN_CODE_SHARE * codes.length)) return undefined
  const numbers = formed.map((code) => Number.parseInt(code.replace(/^(?:\\|0o)/, ''), base))
  const bytes = numbers.filter((code) => code <= 0xff)
  if (bytes.length >= MIN_CODE_SHARE * numbers.length) return readUtf8(Buffer.from(bytes))
  return readable(
    numbers
      .map((code) => String.fromCodePoint(code))
      .join('')
      .toWellFormed(),
  )
}
