import { describe, expect, test } from 'vitest'
import { invisible } from '../../../src/text/decoders/invisible.ts'
import { bits } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

const tags = [...ORDER].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('')
const selectors = [...Buffer.from(ORDER)]
  .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
  .join('')
const zeroWidth = (zero: string, one: string) =>
  bits(ORDER).join('').replaceAll('0', zero).replaceAll('1', one)

describe('what no screen shows is decoded', () => {
  test.each([
    ['tag characters', tags],
    ['tag characters within a sentence', `Have a${tags} nice day.`],
    ['bytes in variation selectors', `😀${selectors}`],
    ['tag characters parted by zero-width spaces', [...tags].join('\u200B')],
    ['tag characters parted by cancel tags', [...tags].join('\u{E007F}')],
    ['tag characters after each letter', [...tags].map((tag) => `a${tag}`).join('')],
    ['tag characters after flags', `🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}${tags}`],
    ['bytes in selectors after each letter', [...selectors].map((byte) => `a${byte}`).join('')],
    ['bytes in selectors between hearts', [...selectors].map((byte) => `❤\uFE0F${byte}`).join('')],
    ['bits parted by a character that comes first', `\u2060${zeroWidth('\u200B', '\u200C')}`],
    ['bits in zero-width characters', zeroWidth('\u200B', '\u200C')],
    ['bits the other way round', zeroWidth('\u200D', '\u2060')],
  ])('%s', (_, text) => expect(decodeWith(invisible, text)).toContain(ORDER))
})

describe('honest invisible characters are left alone', () => {
  test.each([
    ['joiners of emoji', '👩‍👩‍👧‍👦'.repeat(20)],
    ['a flag of tags', '🏴\u{E0067}\u{E0062}'],
    [
      'flags of places',
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 🏴\u{E0075}\u{E0073}\u{E0074}\u{E0078}\u{E007F} '.repeat(
        9,
      ),
    ],
    ['selectors of ideographs', '葛\u{E0100}城\u{E0101}辻\u{E0102}'.repeat(20)],
    ['selectors of text and emoji', '☎\uFE0E☎\uFE0F≨\uFE00'.repeat(20)],
    ['a selector', '❤\uFE0F'.repeat(10)],
    ['non-joiners of Persian', 'می\u200Cخواهم می\u200Cروم'],
    ['one zero-width character', '\u200B'.repeat(1_000)],
    ['a byte order mark', '\uFEFFtext'],
  ])('%s', (_, text) => expect(decodeWith(invisible, text)).toBeUndefined())
})
