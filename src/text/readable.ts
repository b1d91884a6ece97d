const READABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}\n\r\t]/gu
// Letters and spaces, and what the other encodings are written with.
const LETTER = /[\p{L}\p{M}\p{N}\p{Zs}./-]/gu
const MAX_UNREADABLE_SHARE = 0.1
const STRAY = '\uFFFD'
// In a shorter text they would let identifiers through that spell letters by chance.
const MIN_LENGTH_WITH_STRAYS = 24
const MIN_LETTER_SHARE = 0.5

/** The text that bytes spell in UTF-8, or undefined when it does not read as text. */
export function readUtf8(bytes: Buffer): string | undefined {
  return readable(bytes.toString('utf8'))
}

/**
 * The text when nearly all of it can be shown and half of it are letters, digits or spaces. A few bytes that
 * are none of its encoding are left out: one of them must not keep the rest from being read.
 */
export function readable(text: string): string | undefined {
  const strays = countStrays(text)
  if (text === '' || (strays > 0 && text.length < MIN_LENGTH_WITH_STRAYS)) return undefined
  if (strays > MAX_UNREADABLE_SHARE * text.length) return undefined
  const kept = strays === 0 ? text : text.replaceAll(STRAY, '')
  const unreadable = strays + kept.replace(READABLE, '').length
  if (unreadable > MAX_UNREADABLE_SHARE * text.length) return undefined
  const others = strays + kept.replace(LETTER, '').length
  return text.length - others >= MIN_LETTER_SHARE * text.length ? kept : undefined
}

/** How many bytes were none of the encoding; of binary data, only as many as are too many. */
function countStrays(text: string): number {
  let count = 0
  let at = text.indexOf(STRAY)
  while (at !== -1 && count <= MAX_UNREADABLE_SHARE * text.length) {
    count += 1
    at = text.indexOf(STRAY, at + 1)
  }
  return count
}
