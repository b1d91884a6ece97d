import { describe, expect, test } from 'vitest'
import { entities } from '../../../src/text/decoders/entities.ts'
import { decodeWith, ORDER } from './decode.ts'

const each = (form: (code: number) => string) =>
  [...ORDER].map((char) => form(char.charCodeAt(0))).join('')

describe('character references are decoded', () => {
  test.each([
    ['decimal', each((code) => `&#${code};`)],
    ['decimal with zeros', each((code) => `&#${String(code).padStart(6, '0')};`)],
    ['decimal without semicolons', each((code) => `&#${code} `).replaceAll(' ', ';')],
    ['hexadecimal', each((code) => `&#x${code.toString(16)};`)],
    ['hexadecimal, capitals', each((code) => `&#X${code.toString(16).toUpperCase()};`)],
  ])('%s', (_, text) => expect(decodeWith(entities, text)).toContain(ORDER))

  test.each([
    ['&lt;b&gt;', '<b>'],
    ['a&nbsp;b', 'a\u00A0b'],
    ['&#0;', '\uFFFD'],
    ['&#x110000;', '\uFFFD'],
  ])('%s', (text, decoded) => expect(decodeWith(entities, text)).toBe(decoded))
})

test.each(['R&D', 'a && b', '?a=1&b=2', '&', '&#;', '&#x;', '&unknownreference;'])(
  '%s is left alone',
  (text) => expect(decodeWith(entities, text)).toBeUndefined(),
)
