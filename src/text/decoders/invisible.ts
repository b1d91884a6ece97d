import type { Decoder } from '../decoder.ts'
import { readable, readUtf8 } from '../readable.ts'

// Each pattern is one class with a fixed least count: linear.
const TAGS = /[\u{E0020}-\u{E007E}]{4,}/gu
const SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4,}/gu
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u180E]{32,}/gu
const ANY =
  /[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]|[\u180E\u200B-\u200D\u2060\uFEFF\u{E0020}-\u{E007E}]/u

/** Text in characters that no screen shows: tags (ASCII moved up), variation selectors (a byte each), bits of two zero-width characters. */
export const invisible: Decoder = {
  step: 'invisible',
  reads: 'raw',
  kind: 'encoding',
  concealed: true,
  decode(text) {
    if (!ANY.test(text)) return undefined
    const found = [
      ...[...text.matchAll(TAGS)].map(([run]) => readable(fromTags(run))),
      ...[...text.matchAll(SELECTORS)].map(([run]) => readUtf8(fromSelectors(run))),
      ...[...text.matchAll(ZERO_WIDTH)].map(([run]) => fromBits(run)),
    ].filter((hidden) => hidden !== undefined)
    return found.length === 0 ? undefined : found.join('\n')
  },
}

function fromTags(run: string): string {
  return [...run].map((tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)).join('')
}

function fromSelectors(run: string): Buffer {
  const byteOf = (code: number) => (code < 0xe0100 ? code - 0xfe00 : code - 0xe0100 + 16)
  return Buffer.from([...run].map((selector) => byteOf(selector.codePointAt(0) ?? 0)))
}

/** The two commonest characters are the bits, either way round; others part the bytes. */
function fromBits(run: string): string | undefined {
  const [zero, one] = [...new Set(run)]
  if (zero === undefined || one === undefined) return undefined
  for (const bit of [one, zero]) {
    const bits = [...run].filter((char) => char === zero || char === one)
    const bytes = Buffer.alloc(Math.floor(bits.length / 8))
    for (let at = 0; at < bytes.length * 8; at++) {
      if (bits[at] === bit) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at & 7))
    }
    const text = readUtf8(bytes)
    if (text !== undefined) return text
  }
  return undefined
}
