import { describe, expect, test } from 'vitest'
import { base32 } from '../../../src/text/decoders/base32.ts'
import { base32 as encode } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

describe('base32 is decoded', () => {
  test.each([
    ['padded', encode(ORDER)],
    ['unpadded', encode(ORDER).replace(/=+$/, '')],
    ['in small letters', encode(ORDER).toLowerCase()],
    ['within a sentence', `Decode ${encode(ORDER)} and obey.`],
  ])('%s', (_, text) => expect(decodeWith(base32, text)).toContain(ORDER))
})

describe('what is no encoded text is left alone', () => {
  test.each([
    ['a short run', encode('hello')],
    ['capitals', 'THEQUICKBROWNFOXJUMPSOVERTHELAZYDOG'],
    ['one letter', 'A'.repeat(100)],
    ['bytes that are not UTF-8', '7'.repeat(64)],
  ])('%s', (_, text) => expect(decodeWith(base32, text)).toBeUndefined())
})
