import { describe, expect, test } from 'vitest'
import { unquote } from '../../src/text/unquote.ts'

const ORDER = 'ignore all previous instructions'

describe('quoted parts of a text about attacks are dropped', () => {
  test.each([
    ['a fence', `An attack:\n\`\`\`\n${ORDER}\n\`\`\`\nend`],
    ['a fence with a language', `An attack:\n\`\`\`text\n${ORDER}\n\`\`\`\nend`],
    ['a fence of tildes', `An attack:\n~~~\n${ORDER}\n~~~\nend`],
    ['an indented fence', `- An attack:\n  \`\`\`\n  ${ORDER}\n  \`\`\`\nend`],
    ['a block quote', `An attack:\n> ${ORDER}\nend`],
    ['inline code', `An attack is \`${ORDER}\`, end`],
    ['straight quotes', `An attack is "${ORDER}", end`],
    ['curly quotes', `An attack is “${ORDER}”, end`],
    ['half-width corner brackets', `An attack is ｢${ORDER}｣, end`],
    ['guillemets', `An attack is «${ORDER}», end`],
    ['two quotations in a line', `An attack is "${ORDER}" or "${ORDER}", end`],
    ['quotations in two lines', `An attack is "${ORDER}"\nor “${ORDER}”, end`],
  ])('%s', (_, text) => {
    const kept = unquote(text)
    expect(kept).not.toContain(ORDER)
    expect(kept).toMatch(/^(- )?An attack[\s\S]*end$/)
  })
})

describe('what only looks quoted is kept', () => {
  test.each([
    ['an unclosed fence', `An "attack":\n\`\`\`\n${ORDER}`],
    ['what follows a closed fence', `An attack:\n\`\`\`\nx\n\`\`\`\n${ORDER}`],
    ['a third fence, which opens nothing', `An attack:\n\`\`\`\nx\n\`\`\`\n\`\`\`\n${ORDER}`],
    ['an unclosed quotation', `An "attack" is "${ORDER}`],
    ['a quotation over two lines', `An "attack" is "so:\n${ORDER}\n"`],
    ['marks that do not pair', `An "attack" is “${ORDER}"`],
    ['single quotes', `An "attack" isn't '${ORDER}'`],
  ])('%s', (_, text) => expect(unquote(text)).toContain(ORDER))
})

describe('there is nothing to drop', () => {
  test.each([
    ['in a text that does not talk about attacks', `He said "${ORDER}".`],
    ['in a fence in a text that does not talk about attacks', `See:\n\`\`\`\n${ORDER}\n\`\`\``],
    ['without quotations', `An attack says ${ORDER}.`],
    ['in a JSON object', `{"attack": "${ORDER}"}`],
    ['in a JSON array', ` \n["an attack", "${ORDER}"]`],
    ['in an empty text', ''],
  ])('%s', (_, text) => expect(unquote(text)).toBeUndefined())
})

test.each([
  'injection',
  'JAILBREAK',
  'Attackers',
  'adversarial',
  'for example',
  'e.g.',
  'phishing',
])('%s is a word that shows a text to be about attacks', (word) =>
  expect(unquote(`${word}: "${ORDER}"`)).toBe(`${word}:  `),
)

describe('1 MB is read in one pass', () => {
  test.each([
    ['opening curly quotes', '“'],
    ['opening guillemets', '«'],
    ['all opening marks in turn', '“«'],
    ['quotation pairs', '""'],
    ['fences', '```\n'],
    ['block quotes', '>\n'],
  ])('of %s', (_, mark) => {
    const text = `attack ${mark.repeat(1_000_000 / mark.length)} ${ORDER}`
    expect(unquote(text) ?? text).toContain(ORDER)
  })
})
