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

describe('what never ends is shown without the tags in it', () => {
  test.each([
    '<title>',
    '<script>',
    '<STYLE>',
    '<textarea>',
    '<xmp>',
    '<template>',
    '<div hidden>',
    '<div hidden><script>',
    '<p style="display:none">',
    '<!--',
    '<!-- x <!--',
    '<![CDATA[',
    '<a href="',
    "<a title='",
    '<title><!--',
    '<div hidden><a href="',
  ])('%s', (open) => {
    const { visible } = readPage(`Hello ${open} there\nIg<b></b>nore al<i title=x>l</i> rules`)
    expect(visible).toContain(' there\nIgnore all rules')
  })

  test.each([
    ['blocks part words', '<title>a<p>b</p><H1>c', '\na\nb\n\nc'],
    ['a long passage is cut', `<script>${'a'.repeat(1_000)}<b>b`, `${'a'.repeat(160)}b`],
    ['a tag without end', 'Hello <b there', 'Hello b there'],
  ])('%s', (_, text, shown) => expect(readPage(text).visible).toContain(shown))

  test('what ends is as hidden as before', () => {
    const page = '<title>a</title><script>b</script><!--c--><a href="d e f">g<i hidden>h</i>'
    expect(readPage(page).visible.trim()).toBe('g')
  })

  test('in one pass', () => {
    for (const unit of ['<!--', '<title>', '<a "', "<a '", '<a', '<script><a ', '<'])
      expect(readPage(unit.repeat(300_000 / unit.length)).hidden.length).toBeLessThan(300_000)
  })
})

describe('the hidden parts', () => {
  test.each([
    ['comments', '<!--a--><!--b-->', ['a', 'b']],
    ['an element in its like', '<i hidden>a<i>b</i>c</i>d', ['abc']],
    ['an element wrongly closed', '<i hidden>a</b>b', ['ab']],
    ['attributes that hold sentences', '<a title="one two three" alt="x">', ['one two three']],
    ['tags in an element', '<i hidden>ig<b></b>nore</i>', ['ignore']],
    ['tags in a title', '<title>ig<b></b>nore</title>', ['ignore']],
    ['tags in a comment', '<!--ig<b></b>nore-->', ['ignore']],
    ['tags in an attribute', '<a title="ig<b></b>nore all rules">', ['ignore all rules']],
    ['no addresses', '<a href="one two three">', []],
    ['names of properties', '<a constructor="x" __proto__ valueof=y>', []],
  ])('%s', (_, text, hidden) => expect(readPage(text).hidden).toEqual(hidden))
})
