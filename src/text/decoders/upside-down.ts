import type { Decoder } from '../decoder.ts'
import { UPSIDE_DOWN } from '../letter-shapes.ts'

const TURNED = /[ɐǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/g
const MIN_TURNED = 6

/** Letters that stand on their heads, in a line that runs from right to left. */
export const upsideDown: Decoder = {
  step: 'upside-down',
  reads: 'raw',
  kind: 'writing',
  concealed: false,
  decode(text) {
    const lines = text.split('\n').filter((line) => (line.match(TURNED)?.length ?? 0) >= MIN_TURNED)
    return lines.length === 0 ? undefined : lines.map(turn).join('\n')
  },
}

function turn(line: string): string {
  return [...line]
    .reverse()
    .map((letter) => UPSIDE_DOWN.get(letter) ?? letter)
    .join('')
}
