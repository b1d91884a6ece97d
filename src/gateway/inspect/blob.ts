import { isUtf8 } from 'node:buffer'

/** What a string of base64 holds: text that can be scanned, or bytes that cannot be read as text. */
export type Blob = { kind: 'text'; text: string } | { kind: 'binary' }

/** UTF-16 units below which base64 is scanned as it stands: the scanner decodes it itself. */
const MIN_LENGTH = 256
/** Of bytes, how many control characters a text may have. Compressed data has a tenth. */
const MAX_CONTROL_SHARE = 0.02

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/
const DATA_URI = /^data:([a-z0-9.+/-]{0,100})(?:;charset=([a-z0-9-]{1,20}))?;base64,/i
const TEXTUAL = /^text\/|[/+](?:json|xml|yaml|javascript|html|markdown|csv|x-sh)\b/i
const CHARSET = /charset="?([a-z0-9-]{1,20})/i

/** First bytes of common formats, as base64 spells them: PNG, JPEG, GIF, PDF, ZIP, gzip, RIFF, Ogg, MP3, ELF, Wasm, WOFF. */
const MAGIC =
  /^(?:iVBORw0KG|\/9j\/|R0lGOD[dl]h|JVBERi0|UEsDB|H4sI|UklGR|T2dnU|SUQz|f0VMR|AGFzb|d09G[MR])/

/**
 * A string that its place in the message declares to be base64. Undefined when it is not, or is short
 * enough to be scanned as it stands.
 */
export function readBlob(encoded: string, mimeType: string): Blob | undefined {
  if (encoded.length % 4 === 1 || !BASE64.test(encoded)) return undefined
  return readBytes(Buffer.from(encoded, 'base64'), mimeType)
}

/** Base64 in an ordinary string: only what begins as a known format does, or says so in a data address. */
export function readEmbedded(text: string): Blob | undefined {
  if (text.length < MIN_LENGTH) return undefined
  const address = DATA_URI.exec(text)
  const encoded = address === null ? text : text.slice(address[0].length)
  if (address === null && !MAGIC.test(text)) return undefined
  return readBlob(encoded, address === null ? '' : `${address[1]};charset=${address[2] ?? ''}`)
}

function readBytes(bytes: Buffer, mimeType: string): Blob {
  const looksLikeText = TEXTUAL.test(mimeType) || isMostlyText(bytes)
  const plain = looksLikeText ? [bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1')] : []
  const charset = charsetOf(bytes, mimeType)
  // Both readings: a client may not heed the character set that the sender names.
  const readings = charset === undefined ? plain : [decode(bytes, charset), ...plain]
  if (readings.length === 0) return { kind: 'binary' }
  return { kind: 'text', text: readings.join('\n\n') }
}

function charsetOf(bytes: Buffer, mimeType: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const named = CHARSET.exec(mimeType)?.[1]?.toLowerCase()
  return named === undefined || named === 'utf-8' ? undefined : named
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    // A name that no decoder has: read byte by byte, which every text survives in part.
    return bytes.toString('latin1')
  }
}

function isMostlyText(bytes: Buffer): boolean {
  let controls = 0
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) controls += 1
  return controls <= bytes.length * MAX_CONTROL_SHARE
}
