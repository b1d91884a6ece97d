import type { Decoder } from '../decoder.ts'
import { readable } from '../readable.ts'

// Classes that cannot match a line break around one that must: linear. Sixteen characters hold twelve
// bytes, about the shortest instruction worth hiding; shorter runs are mostly identifiers.
const MIN_LENGTH = 16
const BLOCK = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]+)*/g
const MIN_ZERO_SHARE = 0.9

/** Base64 (RFC 4648), standard or URL-safe, padded or not, in one line or wrapped. */
export const base64: Decoder = {
  step: 'base64',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode: (text, { longestRun }) => (longestRun < MIN_LENGTH ? undefined : decodeBase64(text)),
}

/** Every base64 block (standard or URL-safe, in one line or wrapped) that decodes to readable text. */
export function decodeBase64(text: string): string | undefined {
  const decoded: string[] = []
  for (const [block] of text.matchAll(BLOCK)) {
    const whole = asText(block)
    // Lines that are not one text may still be several.
    const parts = whole === undefined ? block.split('\n').map(asText) : [whole]
    // One by one: hundreds of thousands of arguments are more than a call takes.
    for (const part of parts) if (part !== undefined) decoded.push(part)
  }
  return decoded.length === 0 ? undefined : decoded.join('\n')
}

/** The text of a block in UTF-8, or in UTF-16 as PowerShell encodes its commands. */
function asText(base64: string): string | undefined {
  const bytes = Buffer.from(base64, 'base64')
  return readable(bytes.toString(isLatinUtf16(bytes) ? 'utf16le' : 'utf8'))
}

/** Every other byte of Latin text in UTF-16 is zero; binary data is not so regular. */
function isLatinUtf16(bytes: Buffer): boolean {
  const zeros = bytes.filter((byte, at) => at % 2 === 1 && byte === 0).length
  return zeros > 0 && zeros >= MIN_ZERO_SHARE * Math.floor(bytes.length / 2)
}
