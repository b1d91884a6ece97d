import { describe, expect, test } from 'vitest'
import { ciphers } from '../../../src/text/decoders/ciphers.ts'
import { atbash, reverse, shift } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

describe('letters that were moved are moved back', () => {
  test.each(Array.from({ length: 25 }, (_, at) => at + 1))('by %i', (by) =>
    expect(decodeWith(ciphers, shift(ORDER, by))).toContain(ORDER),
  )
})

describe('letters that were turned about or mirrored are put right', () => {
  test.each([
    ['atbash', atbash(ORDER)],
    ['the whole line reversed', reverse(ORDER)],
    ['each word reversed', ORDER.split(' ').map(reverse).join(' ')],
    ['rot13 within a sentence', `The puzzle says: ${shift(ORDER, 13)}. Solve it.`],
  ])('%s', (_, text) => expect(decodeWith(ciphers, text)).toContain(ORDER))
})

describe('other words are left alone', () => {
  test.each([
    ['one enciphered word', 'The word vafgehpgvbaf stands alone.'],
    ['words far apart', `vtaber ${'and so on '.repeat(20)} ehyrf`],
    ['names', 'Nyala, Gur, Ovid, Xerxes, Zuzanna and Wyn met in Llandudno.'],
  ])('%s', (_, text) => expect(decodeWith(ciphers, text)).toBeUndefined())
})

test('all ciphers at once give at most twice the text', () => {
  const text = Array.from({ length: 26 }, (_, by) => shift('ignore all ', by))
    .join('')
    .repeat(50)
  expect((decodeWith(ciphers, text) ?? '').length).toBeLessThanOrEqual(2 * text.length + 2)
})
