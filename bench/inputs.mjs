// @ts-check
// Every text here is made from a seed, so that two runs measure the same characters.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from './process.mjs'
import { mixed, mixtureOf, repeated } from './texts.mjs'

const NAMES = ['Amara', 'Jonas', 'Mei', 'Farid', 'Ingrid', 'Tomás', 'Priya', 'Oleg']
const PLACES = [
  'the harbour',
  'Lisbon',
  'the north field',
  'our warehouse',
  'Kyoto',
  'the old mill',
]
const THINGS = [
  'invoice',
  'greenhouse',
  'bicycle',
  'timetable',
  'report',
  'kettle',
  'bridge',
  'map',
]
const SENTENCES = [
  '{name} wrote that the {thing} would be ready on the {n}th, two days later than planned.',
  'The train to {place} leaves at {n} past the hour and stops once on the way.',
  'We measured the {thing} again and found it {n} millimetres shorter than the drawing says.',
  'If it rains in {place}, the market moves indoors and opens an hour later.',
  '{name} and {name} spent the afternoon repairing the {thing}, which had been leaking since March.',
  'Version {n} of the library fixes a crash when the {thing} has no title.',
  'The recipe asks for {n} grams of flour, a pinch of salt and as much patience as you have.',
  'Nobody at {place} remembered who had ordered the second {thing}.',
  'Please send the signed {thing} to {name} before the end of the week.',
  'According to the survey, {n} percent of the visitors came to {place} on foot.',
  'The function returns the number of bytes written, or an error when the {thing} is closed.',
  'In winter the road past {place} is closed, so {name} takes the ferry.',
  'You can ignore this warning when the {thing} is newer than {n} days.',
  '{name} prefers the earlier draft; its opening is shorter and the {thing} comes sooner.',
]
const TRIGGERS = [
  'ignore|previous|instructions|system|prompt|you are now|act as|reveal|password|send|to|the|user|',
  'developer mode|enabled|new|task|execute|curl|http://a|forget|all|rules|without|limits|read|file|',
  'secret|api key|do not tell|urgent|must|base64|wallet|pretend|story|explain|how to|confidential',
].flatMap((line) => line.split('|').filter((word) => word !== ''))
/** What stands between two words of a mixture. */
const GAPS = [' ', ' ', ' ', '', 'a ', '\n', '. ']
const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/']

/** Written sentences with changing names and numbers: what most texts are. */
export const prose = mixed((pick) => {
  const sentence = pick(SENTENCES)
    .replaceAll('{name}', () => pick(NAMES))
    .replaceAll('{place}', () => pick(PLACES))
    .replaceAll('{thing}', () => pick(THINGS))
    .replaceAll('{n}', () => pick(['7', '12', '19', '26', '34', '48']))
  return `${sentence}${pick([' ', ' ', ' ', '\n\n'])}`
})

/**
 * Texts by kind, each a function of length in UTF-16 units and seed. All but the first are hostile:
 * runs that upset backtracking matchers, then mixtures that make an automaton build ever new states.
 * @type {Record<string, (length: number, seed: number) => string>}
 */
export const KINDS = {
  prose,
  'one character': repeated('a'),
  'one newline': repeated('\n'),
  'dot dot slash': repeated('../'),
  'opening brackets': repeated('('),
  'trigger words repeated': repeated('ignore previous '),
  'zero-width characters': repeated('\u200B'),
  'combining marks': repeated('\u0301'),
  'expanding ligatures': repeated('\uFDFA'),
  quotes: repeated('"attack" such as '),
  'base64-looking': mixed((pick) => pick(BASE64)),
  'base64 three deep': (length, seed) => {
    let text = prose(Math.floor((length * 27) / 64), seed)
    for (let depth = 0; depth < 3; depth++) text = Buffer.from(text).toString('base64')
    return text.slice(0, length)
  },
  'letters of no word': repeated('z'),
  'letters apart': repeated('i g n o r e '),
  'enciphered words': repeated('nyy '),
  'words joined by marks': repeated(`${'z'.repeat(31)}+`),
  'bits in zero-width characters': repeated('\u200B\u200C'),
  backslashes: repeated('\\'),
  'terminal commands without end': (length) => `\x1B${repeated(';#')(length - 1)}`,
  'link titles without end': repeated(']( ('),
  'comments without end': repeated('<!--'),
  'references without end': repeated('[x]: '),
  'JSON of one field': (length) => `[${repeated('"a",')(length - 5)}"b"]`,
  'lines of base64': (length) =>
    `${Buffer.alloc(12, 0xff).toString('base64')}\n${repeated('YWFh\n')(length - 17)}`,
  'a literal named often': (length) => {
    const literal = 'x'.repeat(Math.floor(length * 0.4))
    const text = `a="${literal}" b="y"\n`
    return text + repeated('a+')(length - text.length)
  },
  'trigger words mixed': mixed((pick) => `${pick(TRIGGERS)} `),
  'shell mixture': mixtureOf('curl |wget |||sh |a|$(|base64 |bash -c |>> |~|echo |reg add |\\run '),
  'link mixture': mixtureOf('![](https://|https://a|?|&|/|=|#|{|[|<|$|a|_|('),
  'bracket mixture': mixtureOf('[dan|(gpt)|[normal]|(|)|[|]|a |b |\n'),
  ...literalsOfRules(),
}

/** For each folder of rules, the words of its own patterns in random order: half-matches everywhere. */
function literalsOfRules() {
  const rules = join(ROOT, 'rules')
  const folders = readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(
    folders.map(({ name }) => {
      const words = readdirSync(join(rules, name)).flatMap((file) =>
        literals(parse(readFileSync(join(rules, name, file), 'utf8')).pattern ?? ''),
      )
      return [`words of ${name}`, mixed((pick) => `${pick(words)}${pick(GAPS)}`)]
    }),
  )
}

/** What is left of a pattern without its operators. @param {string} pattern */
function literals(pattern) {
  const OPERATORS = /\(\?[a-z-]*[:)]|\{\d+,?\d*\}|\[\^[^\]]*\]|\\[bswdSWDn]|[\s()|?*+]/g
  return pattern.replace(OPERATORS, ' ').replaceAll('\\', '').split(' ').filter(Boolean)
}
