import type { Decoder } from '../decoder.ts'
import { readable, readUtf8 } from '../readable.ts'

// Each pattern is one class with a fixed least count: linear.
const TAGS = /[\u{E0020}-\u{E007E}]{4,}/gu
const SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{4,}/gu
// The bytes of texts alone: emoji and ideographs have their selectors among the bytes of control characters.
const TEXT_SELECTORS = /[\uFE09\uFE0A\uFE0D\u{E0110}-\u{E01EF}]/gu
const TAG = /[\u{E0020}-\u{E007E}]/gu
// England, Scotland, Wales and the states of the USA: a black flag and the code of the place in tags.
const FLAG =
  /\u{1F3F4}(?:\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})|\u{E0075}\u{E0073}[\u{E0061}-\u{E007A}]{2})/gu
// What stands apart is one text only when there is more of it than a few odd characters.
const MIN_APART = 12
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
    const tagged = text.replace(FLAG, '')
    const found = [
      ...runsAndWhole(tagged, TAGS, TAG).map((run) => readable(fromTags(run))),
      ...runsAndWhole(text, SELECTORS, TEXT_SELECTORS).map((run) => readUtf8(fromSelectors(run))),
      ...[...text.matchAll(ZERO_WIDTH)].map(([run]) => fromBits(run)),
    ].filter((hidden) => hidden !== undefined)
    return found.length === 0 ? undefined : [...new Set(found)].join('\n')
  },
}

/** The runs of such characters, and all of them together whatever stands between: what parts them hides them no better. */
function runsAndWhole(text: string, runs: RegExp, one: RegExp): string[] {
  const found = text.match(runs) ?? []
  const all = text.match(one) ?? []
  return all.length < MIN_APART ? found : [...found, all.join('')]
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
  const counts = new Map<string, number>()
  for (const char of run) counts.set(char, (counts.get(char) ?? 0) + 1)
  const [zero, one] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
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
