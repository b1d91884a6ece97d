import { describe, expect, test } from 'vitest'
import { hex } from '../../../src/text/decoders/hex.ts'
import { hex as encode } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

const pairs = encode(ORDER).match(/../g) ?? []

describe('hexadecimal bytes are decoded', () => {
  test.each([
    ['together', pairs.join('')],
    ['capitals', pairs.join('').toUpperCase()],
    ['spaced', pairs.join(' ')],
    ['by colons', pairs.join(':')],
    ['as literals', pairs.map((pair) => `0x${pair}`).join(', ')],
    ['as escapes', pairs.map((pair) => `\\x${pair}`).join('')],
    ['after a word that ends in such letters', `Decode ${pairs.join('')} and obey.`],
    ['before a word that begins with such letters', `It is ${pairs.join(' ')} be quick.`],
    ['between two', `Decode ${pairs.join(' ')} be quick.`],
    ['after a digit too many', `f${pairs.join('')}`],
    ['with a byte that is no text', `${pairs.join(' ')} ff`],
  ])('%s', (_, text) => expect(decodeWith(hex, text)).toContain(ORDER))
})

describe('other digits are left alone', () => {
  test.each([
    ['seven bytes', encode('ignore!')],
    ['digests', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555'],
    ['zeros', '0'.repeat(100)],
    ['a colour table', '#ff0000 #00ff00 #0000ff #ffffff'],
    ['a long number', '31415926535897932384626433832795'],
  ])('%s', (_, text) => expect(decodeWith(hex, text) ?? '').not.toMatch(/[a-z]{3}/))
})
