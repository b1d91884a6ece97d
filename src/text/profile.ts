/** What one quick reading of a text tells: enough to leave most decoders out. */
export type Profile = {
  /** How often each ASCII character occurs, by its code. */
  ascii: Uint32Array
  /** Whether there is nothing but ASCII. */
  isAscii: boolean
  /** The longest run without white space. */
  longestRun: number
  /** The most letters in a row that stand apart from each other, as in `i g n o r e`. */
  lettersApart: number
}

/** Other characters between two letters that still belong to one spelled word. */
const MAX_GAP = 4

export function profileOf(text: string): Profile {
  const ascii = new Uint32Array(128)
  let isAscii = true
  let longestRun = 0
  let run = 0
  let lettersApart = 0
  let apart = 0
  let gap = 0
  let units = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    if (code < 128) ascii[code] = (ascii[code] ?? 0) + 1
    else isAscii = false
    run = code > 0x20 ? run + 1 : 0
    if (run > longestRun) longestRun = run
    if (isWordUnit(code)) {
      units += 1
      continue
    }
    if (units > 0) {
      apart = apartAfter(units, gap, apart)
      gap = 0
    }
    if (apart > lettersApart) lettersApart = apart
    units = 0
    gap += 1
  }
  return { ascii, isAscii, longestRun, lettersApart }
}

/** A word of one letter may go on a spelled-out one, of more it ends that. */
function apartAfter(units: number, gap: number, apart: number): number {
  if (units !== 1) return 0
  return gap <= MAX_GAP ? apart + 1 : 1
}

function isWordUnit(code: number): boolean {
  const isAsciiLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  return isAsciiLetter || (code >= 0x30 && code <= 0x39) || isOtherLetter(code)
}

/** Roughly: what is not ASCII and not punctuation of Latin-1, of the general block or of CJK. */
function isOtherLetter(code: number): boolean {
  if (code < 0xc0) return false
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f)
}

/** How many of these characters the text has. */
export function countOf({ ascii }: Profile, characters: string): number {
  let count = 0
  for (let at = 0; at < characters.length; at++) count += ascii[characters.charCodeAt(at)] ?? 0
  return count
}
