import { expect, test } from 'vitest'
import { checkInput } from '../../src/scan/input.ts'
import { rejection } from '../rejection.ts'

const check = (text: unknown, options: object = {}) => checkInput(text, options, 10)

test.each([
  ['a', 'a'],
  ['0123456789', '0123456789'],
  ['\uD800', '\uD800'],
  [' ', ' '],
])('%j is a text', (text, same) => expect(check(text)).toBe(same))

test.each([
  ['', 'TEXT_EMPTY: text: expected 1 to 10 characters, got none'],
  ['0123456789a', 'TEXT_TOO_LONG: text: expected at most 10 characters, got 11; scan it in parts'],
  [7, 'TEXT_NOT_A_STRING: text: expected a string, got number'],
  [null, 'TEXT_NOT_A_STRING: text: expected a string, got null'],
  [undefined, 'TEXT_NOT_A_STRING: text: expected a string, got undefined'],
  [['secret'], 'TEXT_NOT_A_STRING: text: expected a string, got an array'],
  [{ secret: 1 }, 'TEXT_NOT_A_STRING: text: expected a string, got object'],
])('%j is none', async (text, error) => expect(await rejection(() => check(text))).toBe(error))

test('an unknown source is refused without being repeated', async () => {
  const error = await rejection(() => check('a', { source: 'secret' }))
  expect(error).toMatch(/^SOURCE_INVALID: source: expected user_prompt \| .* \| unknown$/)
})

test.each(['user_prompt', 'web_page', 'unknown', undefined])('the source %s is taken', (source) => {
  expect(check('a', { source })).toBe('a')
})
