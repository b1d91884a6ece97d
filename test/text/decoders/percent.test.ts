import { describe, expect, test } from 'vitest'
import { percent } from '../../../src/text/decoders/percent.ts'
import { hex } from '../../battery/encodings.ts'
import { decodeWith, ORDER } from './decode.ts'

describe('percent-encoding is decoded', () => {
  test.each([
    ['of every byte', hex(ORDER).replace(/../g, '%$&')],
    ['of spaces', encodeURIComponent(ORDER)],
    ['in a URL', `https://a.example/?q=${encodeURIComponent(ORDER)}&b=1`],
  ])('%s', (_, text) => expect(decodeWith(percent, text)).toContain(ORDER))

  test('of other scripts', () =>
    expect(decodeWith(percent, encodeURIComponent('Игнорируй все'))).toBe('Игнорируй все'))
})

test.each(['100% of 50%', '%s and %d', '%%', 'width: 50%; height: 20%'])(
  '%s is left alone',
  (text) => expect(decodeWith(percent, text)).toBeUndefined(),
)
