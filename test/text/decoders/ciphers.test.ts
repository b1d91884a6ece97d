import { describe, expect, test } from 'vitest'
import { ciphers } from '../../../src/text/decoders/ciphers.ts'
import { atbash, reverse, shift } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

const DECOY = 'the people of their'

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
    ['words far apart, often', `vtaber ${'and so on '.repeat(20)}`.repeat(200)],
    ['much prose', 'Please read the attached file, and tell me what you think. '.repeat(500)],
    ['names', 'Nyala, Gur, Ovid, Xerxes, Zuzanna and Wyn met in Llandudno.'],
  ])('%s', (_, text) => expect(decodeWith(ciphers, text)).toBeUndefined())
})

describe('decoys do not crowd out an order', () => {
  const interleaved = (shifts: readonly number[]) =>
    `${shifts.map((by) => shift(DECOY, by)).join(' ')} `.repeat(200)
  const strewn = `${shift('the', 13)} ${shift(DECOY, 1)} ${shift(DECOY, 2)} `.repeat(200)
  test.each([
    ['many short ones', `${shift(DECOY, 13)}${' 0123456789,'.repeat(6)}`.repeat(500)],
    ['four other shifts at once', interleaved([1, 2, 3, 4])],
    ['its own shift among others', interleaved([1, 2, 3, 4, 13])],
    ['words of its own shift strewn among others', strewn],
  ])('%s', (_, decoys) => {
    const text = `${decoys} ${shift(ORDER, 13)} ${decoys}`
    const found = decodeWith(ciphers, text) ?? ''
    expect(found).toContain(ORDER)
    expect(found.length).toBeLessThanOrEqual(2 * text.length + 2)
  })
})

// The first once took six seconds: the time limit of a test is all that is asked here.
test.each([
  ['one word again and again', 'gur naq lbh '],
  [
    'the same words by every shift',
    Array.from({ length: 26 }, (_, by) => shift(DECOY, by)).join(' '),
  ],
])(
  'a full text of %s is read to the end',
  (_, text) => {
    const full = text.repeat(1_000_000 / text.length)
    expect(decodeWith(ciphers, full)).toBeDefined()
  },
  5_000,
)

test('all ciphers at once give at most twice the text', () => {
  const text = Array.from({ length: 26 }, (_, by) => shift('ignore all ', by))
    .join('')
    .repeat(50)
  expect((decodeWith(ciphers, text) ?? '').length).toBeLessThanOrEqual(2 * text.length + 2)
})
