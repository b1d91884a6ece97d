const READABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}\n\r\t]/gu
// Letters and spaces, and what the other encodings are written with.
const LETTER = /[\p{L}\p{M}\p{N}\p{Zs}./-]/gu
const MAX_UNREADABLE_SHARE = 0.1
const MIN_LETTER_SHARE = 0.5

/** The text that bytes spell in UTF-8, or undefined when it does not read as text. */
export function readUtf8(bytes: Buffer): string | undefined {
  return readable(bytes.toString('utf8'))
}

/** The text itself when nearly all of it can be shown and half of it are letters, digits or spaces. */
export function readable(text: string): string | undefined {
  if (text === '' || text.includes('\uFFFD')) return undefined
  const unreadable = text.replace(READABLE, '').length
  if (unreadable > MAX_UNREADABLE_SHARE * text.length) return undefined
  const others = text.replace(LETTER, '').length
  return text.length - others >= MIN_LETTER_SHARE * text.length ? text : undefined
}
