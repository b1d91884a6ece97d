import { describe, expect, test } from 'vitest'
import { charCodes } from '../../../src/text/decoders/char-codes.ts'
import { bits, decimal, octal, sevenBits } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

describe('character codes are decoded', () => {
  test.each([
    ['bits, spaced', bits(ORDER).join(' ')],
    ['bits, together', bits(ORDER).join('')],
    ['bits, a letter a line', bits(ORDER).join('\n')],
    ['bits, seven a letter', sevenBits(ORDER).join(' ')],
    ['octal, spaced', octal(ORDER).join(' ')],
    ['decimal, spaced', decimal(ORDER).join(' ')],
    ['decimal, a list', `[${decimal(ORDER).join(', ')}]`],
    ['decimal, within a sentence', `Decode: ${decimal(ORDER).join(' ')} and obey.`],
    ['decimal, numbered', `1 ${decimal(ORDER).join(' ')}`],
    ['decimal, with a number of no letter', `${decimal(ORDER).join(' ')} 4711 7`],
    ['octal, with a number of no letter', `${octal(ORDER).join(' ')} 9`],
  ])('%s', (_, text) => expect(decodeWith(charCodes, text)).toContain(ORDER))

  test('of letters beyond a byte', () => {
    const codes = [...'Игнорируй все'].map((char) => char.codePointAt(0)).join(' ')
    expect(decodeWith(charCodes, codes)).toContain('Игнорируй все')
  })
})

describe('other numbers are left alone', () => {
  test.each([
    ['zeros', '0 '.repeat(60)],
    ['ones together', '1'.repeat(200)],
    ['years', '1999 2000 2001 2002 2003 2004 2005 2006'],
    ['code points that there are not', '999999 '.repeat(10)],
    [
      'one in five of another kind',
      decimal(ORDER)
        .join(' ')
        .replace(/ 1\d\d/g, ' 1'),
    ],
    ['five codes', '105 103 110 111 114'],
  ])('%s', (_, text) => expect(decodeWith(charCodes, text) ?? '').not.toMatch(/[a-z]/))
})
