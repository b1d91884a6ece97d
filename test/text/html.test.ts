import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/text/html.ts'

describe('the visible part of a page', () => {
  test.each([
    ['words in inline elements', 'ig<b>no</b>re', 'ignore'],
    ['blocks', '<p>a</p><p>b</p>', '\na\n\nb\n'],
    ['references', '&lt;&#105;&gt;', '<i>'],
    ['a script', 'a<script>b()</script>c', 'a\nc'],
    ['after a hidden element', '<i hidden>a</i>b', 'b'],
    ['after a void element', '<img hidden>b', '\nb'],
    ['a wrong end', 'a</b></p>b', 'a\nb'],
  ])('%s', (_, text, visible) => expect(readPage(text).visible).toBe(visible))

  test('is cut in the middle of a long passage', () => {
    const { visible } = readPage(`<p>${'a'.repeat(1_000)}`)
    expect(visible).toBe(`\n${'a'.repeat(160)}\n${'a'.repeat(160)}`)
  })
})

describe('the hidden parts', () => {
  test.each([
    ['comments', '<!--a--><!--b-->', ['a', 'b']],
    ['an element in its like', '<i hidden>a<i>b</i>c</i>d', ['abc']],
    ['an element wrongly closed', '<i hidden>a</b>b', ['ab']],
    ['attributes that hold sentences', '<a title="one two three" alt="x">', ['one two three']],
    ['no addresses', '<a href="one two three">', []],
    ['names of properties', '<a constructor="x" __proto__ valueof=y>', []],
  ])('%s', (_, text, hidden) => expect(readPage(text).hidden).toEqual(hidden))
})
