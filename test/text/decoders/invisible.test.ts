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
    ['bits in zero-width characters', zeroWidth('\u200B', '\u200C')],
    ['bits the other way round', zeroWidth('\u200D', '\u2060')],
  ])('%s', (_, text) => expect(decodeWith(invisible, text)).toContain(ORDER))
})

describe('honest invisible characters are left alone', () => {
  test.each([
    ['joiners of emoji', '👩‍👩‍👧‍👦'.repeat(20)],
    ['a flag of tags', '🏴\u{E0067}\u{E0062}'],
    ['a selector', '❤\uFE0F'.repeat(10)],
    ['non-joiners of Persian', 'می\u200Cخواهم می\u200Cروم'],
    ['one zero-width character', '\u200B'.repeat(1_000)],
    ['a byte order mark', '\uFEFFtext'],
  ])('%s', (_, text) => expect(decodeWith(invisible, text)).toBeUndefined())
})
