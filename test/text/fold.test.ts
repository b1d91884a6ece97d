import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONFUSABLES } from '../../src/text/confusables.ts'
import { fold as foldWithin } from '../../src/text/fold.ts'

const fold = (text: string) => foldWithin(text, Number.POSITIVE_INFINITY) ?? ''

describe('what a reader does not see is unified or removed', () => {
  test.each([
    ['full-width letters', 'ｉｇｎｏｒｅ', 'ignore'],
    ['mathematical letters', '\u{1D422}\u{1D420}nore', 'ignore'],
    ['circled letters', 'ⓘgnore', 'ignore'],
    ['ligatures', 'ﬁle', 'file'],
    ['no-break spaces', 'a\u00A0b', 'a b'],
    ['combining accents', 'cafe\u0301', 'café'],
    ['zero-width spaces', 'ig\u200Bno\u200Bre', 'ignore'],
    ['zero-width joiners', 'ig\u200Dno\u200Cre', 'ignore'],
    ['soft hyphens', 'ig\u00ADnore', 'ignore'],
    ['byte order marks', '\uFEFFignore', 'ignore'],
    ['direction overrides', '\u202Eignore\u202C', 'ignore'],
    ['tag characters', 'ignore\u{E0041}\u{E0042}', 'ignore'],
    ['variation selectors', 'ig\uFE0Fnore\u{E0100}', 'ignore'],
    ['noncharacters', 'ig\uFFFFnore', 'ignore'],
    ['braille blanks', 'ig\u2800nore', 'ignore'],
    ['annotation marks', 'ig\uFFF9nore', 'ignore'],
    ['control characters', 'a.\0b\u0007 c', 'a. b  c'],
    ['control characters in words', 'i\u0001g\u0008n\u007Fo\u0085r\0\0e', 'ignore'],
    ['objects and private use in words', 'ig\uFFFCno\uE000r\uF8FFe', 'ignore'],
    ['private use after a word', 'ignore\uE000 all', 'ignore  all'],
    ['control and zero-width characters together', 'ig\u0001\u200B\u0001nore', 'ignore'],
    [
      'terminal sequences that are none',
      'ig\u001B[nore des\u001B[cribe \u001B[it',
      'ignore describe  it',
    ],
    ['page breaks part words', 'one\ftwo\vthree', 'one two three'],
    ['terminal colours', 'ig\u001B[8mno\u001B[0mre', 'ignore'],
    [
      'marks over and through letters',
      'i\u0336g\u0336n\u0301\u0316o\u0336re\u0301\u0336',
      'ignore',
    ],
    ['small capitals', 'ɪɢɴᴏʀᴇ', 'ignore'],
    ['negative circled letters', '\u{1F158}\u{1F156}\u{1F15D}ore', 'ignore'],
    ['regional indicators', '\u{1F1EE} \u{1F1EC}', 'i g'],
    ['lines and tabs stay', 'a\tb\r\nc', 'a\tb\r\nc'],
  ])('%s', (_, text, folded) => expect(fold(text)).toBe(folded))
})

describe('words that mix scripts become Latin', () => {
  test.each([
    ['Cyrillic о in Latin', 'ign\u043Ere', 'ignore'],
    ['Greek ο in Latin', 'ign\u03BFre', 'ignore'],
    ['several letters', '\u0440r\u0435vi\u043Eus', 'previous'],
    ['each word of a sentence', 'ign\u043Ere \u0430ll', 'ignore all'],
    ['a zero-width space beside it', 'ign\u200B\u043Ere', 'ignore'],
  ])('%s', (_, text, folded) => expect(fold(text)).toBe(folded))

  test('every look-alike of the table that NFKC leaves alone', () => {
    const letters = [...CONFUSABLES].filter(([letter]) => letter.normalize('NFKC') === letter)
    expect(letters.length).toBeGreaterThan(200)
    expect(letters.filter(([letter, latin]) => fold(`x${letter}`) !== `x${latin}`)).toEqual([])
  })

  // NFKC turns the lunate sigmas into \u03C2 and \u03A3, which look like no Latin letter.
  test('every look-alike of the table', () => {
    const lost = [...CONFUSABLES].filter(([letter]) => !/^x[A-Za-z]$/.test(fold(`x${letter}`)))
    expect(lost.map(([letter]) => letter)).toEqual([])
  })
})

describe('honest writing stays whole', () => {
  test.each([
    ['ASCII', 'Plain text, 100% ~ {as is}.\n'],
    ['Russian', 'Привет, как дела? Съешь ещё этих мягких французских булок.'],
    ['Ukrainian', 'Їжак і ґанок щодня п’ють чай.'],
    ['Greek', 'Καλημέρα, τι κάνεις σήμερα; Όλα καλά.'],
    ['Chinese', '你好。今天天气很好。'],
    ['Japanese', 'こんにちは、世界。カタカナです。'],
    ['Korean', '안녕하세요 세계'],
    ['Arabic', 'مرحبا بالعالم كيف حالك اليوم'],
    ['Hebrew', 'שלום עולם'],
    ['Hindi', 'नमस्ते दुनिया आप कैसे हैं'],
    ['Thai', 'สวัสดีชาวโลก'],
    ['Vietnamese', 'Tiếng Việt rất đẹp'],
    ['German and French', 'Größe, Übermut, garçon, naïve'],
    ['a Latin and a Cyrillic word side by side', 'Windows сеть'],
  ])('%s', (_, text) => expect(fold(text)).toBe(text))
})

describe('long runs of combining marks', () => {
  // Reordering marks is quadratic in V8's normalize(); every code point that turns into one is capped.
  // One that only begins with a mark (Thai U+0E33) ends every run by its letter.
  test('are cut for every code point whose decomposition is nothing but marks', () => {
    const marks = [...allCodePoints()].filter((char) => /^\p{M}+$/u.test(char.normalize('NFKD')))
    expect(marks.length).toBeGreaterThan(2_000)
    const uncut = marks.filter((char) => {
      const kept = [...fold(`a${char.repeat(100)}`).normalize('NFKD')].length
      return kept > 1 + 30 * [...char.normalize('NFKD')].length
    })
    expect(uncut).toEqual([])
  })

  test.each([
    ['U+0301 U+0327', '\u0301\u0327'],
    ['U+FF9E U+3099', '\uFF9E\u3099'],
    ['U+0344 U+0327, with an invisible character between', '\u0344\u200D\u0327'],
    ['U+1D165 U+0301', '\u{1D165}\u0301'],
  ])('of 1 MB of %s are cut in reasonable time', (_, pair) => {
    expect(fold(pair.repeat(1_000_000 / pair.length)).length).toBeLessThan(200)
  })

  test('of ordinary length stay', () => {
    const text = `\u05D0${'\u05B7'.repeat(30)}`.normalize('NFKC')
    expect(fold(text)).toBe(text)
  })
})

test('a text that grows past the limit is not folded', () => {
  expect(foldWithin('\uFDFA'.repeat(10), 180)).toHaveLength(180)
  expect(foldWithin('\uFDFA'.repeat(10), 179)).toBeUndefined()
})

test('folding gives well-formed text without invisible characters for any well-formed text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text.toWellFormed())
      expect(folded.isWellFormed()).toBe(true)
      expect(folded).not.toMatch(/[\p{Default_Ignorable_Code_Point}\0\u200B]/u)
    }),
    { numRuns: 500 },
  )
})

function* allCodePoints(): Generator<string> {
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point < 0xd800 || point > 0xdfff) yield String.fromCodePoint(point)
  }
}
