import type { Decoder } from '../decoder.ts'
import { readUtf8 } from '../readable.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
// Twenty-four characters hold fifteen bytes; one class with a least count: linear.
const MIN_LENGTH = 24
const BLOCK = /(?<![A-Z2-7])[A-Z2-7]{24,}|(?<![a-z2-7])[a-z2-7]{24,}/g

/** Base32 (RFC 4648), padded or not. */
export const base32: Decoder = {
  step: 'base32',
  reads: 'folded',
  kind: 'encoding',
  concealed: false,
  decode(text, { longestRun }) {
    if (longestRun < MIN_LENGTH) return undefined
    const decoded = [...text.matchAll(BLOCK)]
      .map(([block]) => readUtf8(toBytes(block.toUpperCase())))
      .filter((hidden) => hidden !== undefined)
    return decoded.length === 0 ? undefined : decoded.join('\n')
  },
}

function toBytes(block: string): Buffer {
  const bytes = Buffer.alloc(Math.floor((block.length * 5) / 8))
  let bits = 0
  let value = 0
  let at = 0
  for (const char of block) {
    value = ((value << 5) | ALPHABET.indexOf(char)) & 0xffff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (value >> bits) & 0xff
    at += 1
  }
  return bytes
}
