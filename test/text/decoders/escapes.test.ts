import { describe, expect, test } from 'vitest'
import { escapes } from '../../../src/text/decoders/escapes.ts'
import { octal } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

const each = (form: (code: string) => string) =>
  [...ORDER].map((char) => form(char.charCodeAt(0).toString(16))).join('')

describe('escapes are decoded', () => {
  test.each([
    ['four digits', each((code) => `\\u${code.padStart(4, '0')}`)],
    ['eight digits', each((code) => `\\U${code.padStart(8, '0')}`)],
    ['in braces', each((code) => `\\u{${code}}`)],
    ['a byte each', each((code) => `\\x${code}`)],
    [
      'octal',
      octal(ORDER)
        .map((code) => `\\${code}`)
        .join(''),
    ],
    ['with doubled backslashes', each((code) => `\\\\u${code.padStart(4, '0')}`)],
    ['only of some letters', ORDER.replace('o', '\\u006f').replace('n', '\\u006e')],
  ])('%s', (_, text) => expect(decodeWith(escapes, text)).toContain(ORDER))

  test.each([
    ['lines', 'one\\ntwo\\nthree', 'one\ntwo\nthree'],
    ['bytes of UTF-8', '\\xd0\\x98\\xd0\\xb3', 'Иг'],
    ['surrogate pairs', '\\ud83d\\ude00', '😀'],
    ['code points that there are not', '\\u{ffffff}\\n', '\uFFFD\n'],
  ])('%s', (_, text, decoded) => expect(decodeWith(escapes, text)).toBe(decoded))
})

describe('what is no escape is left alone', () => {
  test.each([
    ['escaped quotation marks', 'He said \\"yes\\" and \\"no\\".'],
    ['a path', 'C:\\Windows\\System32\\drivers'],
    ['a regex', '\\d+\\s*\\w{2,}'],
    ['backslashes', '\\'.repeat(100)],
    ['unfinished ones', '\\u00 \\x4 \\u{ \\U0001'],
  ])('%s', (_, text) => expect(decodeWith(escapes, text)).toBeUndefined())
})
