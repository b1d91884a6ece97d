import type { Decoder } from '../decoder.ts'
import { readable } from '../readable.ts'

// Classes that cannot match a line break around one that must: linear. Sixteen characters hold twelve
// bytes, about the shortest instruction worth hiding; shorter runs are mostly identifiers.
const MIN_LENGTH = 16
const BLOCK = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]+)*/g
const MIN_ZERO_SHARE = 0.9
// What may stand before the text within its block: a path, or a few characters that shift all others.
const SHIFTS = [1, 2, 3]
const PREFIX_LENGTH = 256
const MAX_PREFIXES = 16
const MIN_LENGTH_AFTER_PREFIX = 24
const PREFIX_END = /[/_-]/g
// Enough to tell whether what follows is text without decoding it all once for each prefix.
const PROBE_LENGTH = 96

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
    const parts = textsOf(block)
    // One by one: hundreds of thousands of arguments are more than a call takes.
    for (const part of parts) if (part !== undefined) decoded.push(part)
  }
  return decoded.length === 0 ? undefined : decoded.join('\n')
}

function textsOf(block: string): (string | undefined)[] {
  const text = decode(block)
  const whole = readable(text) ?? withoutPrefix(block)
  if (whole === undefined) return linesAsTexts(block)
  // Bytes that are no text may be a line that is a text of its own.
  const isClean = !text.includes('\uFFFD') || !block.includes('\n')
  return isClean ? [whole] : [whole, ...block.split('\n').map(asText)]
}

/** The text of a block that begins with something else, such as the path of a URL. */
function withoutPrefix(block: string): string | undefined {
  if (block.length <= MIN_LENGTH_AFTER_PREFIX) return undefined
  const marks = [...block.slice(0, PREFIX_LENGTH).matchAll(PREFIX_END)].slice(0, MAX_PREFIXES)
  for (const from of [...SHIFTS, ...marks.map(({ index }) => index + 1)]) {
    if (block.length - from < MIN_LENGTH_AFTER_PREFIX) continue
    if (asText(block.slice(from, from + PROBE_LENGTH)) === undefined) continue
    const text = asText(block.slice(from))
    if (text !== undefined) return text
  }
  return undefined
}

/** Lines that are not one text may still be several, or one of equal lines that ends before the last. */
function linesAsTexts(block: string): (string | undefined)[] {
  const lines = block.split(/\r?\n/)
  if (lines.length === 1) return []
  const unequal = lines.findIndex(({ length }) => length !== lines[0]?.length)
  for (const count of [unequal + 1, unequal]) {
    if (count < 2) continue
    const text = asText(lines.slice(0, count).join(''))
    if (text !== undefined) return [text, ...lines.slice(count).map(asText)]
  }
  return lines.map(asText)
}

function asText(base64: string): string | undefined {
  return readable(decode(base64))
}

/** What a block spells in UTF-8, or in UTF-16 as PowerShell encodes its commands. */
function decode(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.toString(isLatinUtf16(bytes) ? 'utf16le' : 'utf8')
}

/** Every other byte of Latin text in UTF-16 is zero; binary data is not so regular. */
function isLatinUtf16(bytes: Buffer): boolean {
  let zeros = 0
  for (let at = 1; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1
  return zeros > 0 && zeros >= MIN_ZERO_SHARE * Math.floor(bytes.length / 2)
}
