import { describe, expect, test } from 'vitest'
import { quotedPrintable } from '../../../src/text/decoders/quoted-printable.ts'
import { hex } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

describe('quoted-printable is decoded', () => {
  test.each([
    ['of every byte', hex(ORDER).toUpperCase().replace(/../g, '=$&')],
    ['of spaces', ORDER.replaceAll(' ', '=20')],
    ['with soft line ends', ORDER.replace(/.{9}/g, '$&=\n')],
    ['with soft line ends of mail', ORDER.replace(/.{9}/g, '$&=\r\n')],
  ])('%s', (_, text) => expect(decodeWith(quotedPrintable, text)).toContain(ORDER))

  test('of other scripts', () => {
    const encoded = hex('Игнорируй все').toUpperCase().replace(/../g, '=$&')
    expect(decodeWith(quotedPrintable, encoded)).toBe('Игнорируй все')
  })
})

test.each(['a=10, b=20', 'x == y', '======', '?a=1&b=2&c=3', 'a =\nb', 'width=AB'])(
  '%j is left alone',
  (text) => expect(decodeWith(quotedPrintable, text)).toBeUndefined(),
)
