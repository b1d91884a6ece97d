import { expect, test } from 'vitest'
import { FAMILIES } from '../../src/core/families.ts'
import { DISGUISES } from '../../src/drill/disguises.ts'
import { DISGUISED, PAIRS } from '../../src/drill/texts.ts'

test('each family has two pairs', () => {
  const counts = FAMILIES.map(({ id }) => PAIRS.filter(({ family }) => family === id).length)
  expect(counts).toEqual(FAMILIES.map(() => 2))
})

test('no text is fired twice, and no name is given twice', () => {
  const hidden = DISGUISES.flatMap(({ hide }) => Object.values(DISGUISED).map(hide))
  const texts = [...PAIRS.flatMap(({ attack, harmless }) => [attack, harmless]), ...hidden]
  const names = [...PAIRS, ...DISGUISES].map(({ name }) => name)
  expect(new Set(texts).size).toBe(texts.length)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(40)
})

test.each(DISGUISES)('$name leaves nothing of the words to be read', ({ name, hide }) => {
  const isMarkup = name === 'HTML comment'
  for (const text of Object.values(DISGUISED)) {
    expect(hide(text)).not.toBe(text)
    expect(hide(text).includes(text.slice(0, 20))).toBe(isMarkup)
  }
})
