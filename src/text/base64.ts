// One character class with a lower bound: linear. Sixteen characters hold twelve bytes, about the
// shortest instruction worth hiding; shorter runs are mostly identifiers.
const RUN = /[A-Za-z0-9+/_-]{16,}/g
const READABLE = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}\n\r\t]/gu
const MAX_UNREADABLE_SHARE = 0.1

/** Every base64 run (standard or URL-safe) that decodes to readable text, one a line. */
export function decodeBase64(text: string): string | undefined {
  const decoded: string[] = []
  for (const [run] of text.matchAll(RUN)) {
    const plain = asText(Buffer.from(run, 'base64'))
    if (plain !== undefined) decoded.push(plain)
  }
  return decoded.length === 0 ? undefined : decoded.join('\n')
}

function asText(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8')
  if (text.includes('\uFFFD')) return undefined
  const unreadable = text.replace(READABLE, '').length
  return unreadable <= MAX_UNREADABLE_SHARE * text.length ? text : undefined
}
