// @ts-check
// npm run eval:hidden -- --data PATH [--limit N]: is one attack as well found in the middle of 50 KB of honest text
// as alone? Writes bench/results/hidden.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mulberry32 } from '../texts.mjs'
import { readCorpus, sample } from './corpus.mjs'
import { wilson } from './metrics.mjs'
import { openSystems, SYSTEMS } from './systems.mjs'
import { percentWithin, table } from './tables.mjs'
import { UsageError } from './usage-error.mjs'

/** @typedef {import('./systems.mjs').Answers} Answers */

const CARRIER_LENGTH = 50_000
/** Attacks of a sentence or a few. */
const [SHORTEST, LONGEST] = [30, 300]
/** Of each source, where no other limit is given; some ten seconds each. */
const PER_SOURCE = '12'
/** A benign text lends no more than this, so that a carrier has many kinds of text. */
const LENT = 1_500
/** Where the texts of a carrier were met. An honest prompt is none: in the middle of a document it is an order from nobody. */
const MET_AS_DATA = new Set(['document', 'email', 'code', 'tool_output'])
const VERDICTS = /** @type {const} */ (['not safe', 'threat'])

try {
  const options = /** @type {const} */ ({ data: { type: 'string' }, limit: { type: 'string' } })
  const { data, limit = PER_SOURCE } = parseArgs({ options }).values
  if (data === undefined || !/^[1-9]\d{0,3}$/.test(limit)) {
    throw new UsageError('expected --data PATH [--limit N], N from 1 up')
  }
  const report = await measure(readCorpus(data), Number(limit))
  mkdirSync(join('bench', 'results'), { recursive: true })
  writeFileSync(join('bench', 'results', 'hidden.md'), report)
  process.stdout.write(report)
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause
  process.stderr.write(`eval:hidden: ${cause.message}\n`)
  process.exitCode = 2
}

/** @param {readonly import('./corpus.mjs').Labelled[]} corpus @param {number} perSource */
async function measure(corpus, perSource) {
  const fits = corpus.filter(
    ({ label, text }) => label === 'malicious' && text.length >= SHORTEST && text.length <= LONGEST,
  )
  const attacks = sample(fits, perSource).map(({ text }) => text)
  const honest = corpus
    .filter(({ kind, context }) => kind === 'benign' && MET_AS_DATA.has(context))
    .map(({ text }) => text)
  if (honest.length === 0) {
    throw new UsageError(`--data: expected benign texts met as ${[...MET_AS_DATA].join(', ')}`)
  }
  const random = mulberry32(1)
  const systems = await openSystems()
  /** @type {Record<'alone' | 'hidden' | 'the carriers alone', Answers[]>} */
  const answers = { alone: [], hidden: [], 'the carriers alone': [] }
  for (const attack of attacks) {
    const [before, after] = carrierOf(honest, random)
    answers.alone.push(await systems.judge(attack, 'unknown'))
    answers.hidden.push(await systems.judge(`${before}\n\n${attack}\n\n${after}`, 'unknown'))
    answers['the carriers alone'].push(await systems.judge(`${before}\n\n${after}`, 'unknown'))
    process.stderr.write(`scanned ${answers.alone.length} of ${attacks.length}\n`)
  }
  await systems.close()
  const rows = SYSTEMS.flatMap((system) =>
    VERDICTS.map((verdict) => [
      system,
      verdict,
      ...Object.values(answers).map((each) => shareOf(each, system, verdict)),
    ]),
  )
  return `# One attack in a long text

Made by \`npm run eval:hidden -- --data DIR --limit ${perSource}\`; do not edit. ${attacks.length} attacks of ${SHORTEST} to ${LONGEST} characters, at most
${perSource} of each source: alone, and at a random place of ${CARRIER_LENGTH / 1_000} KB put together from ordinary benign documents, mails,
code and tool results (no prompts: one of those in the middle of a document is what we call an attack). Percent of them
found, with 95% intervals; the last column is what the carriers give without an attack. Source unknown.

${table(['system', 'verdict', ...Object.keys(answers)], rows, 2)}
`
}

/** Two halves of honest text, cut at a random place between two texts. @param {readonly string[]} honest @param {() => number} random @returns {[string, string]} */
function carrierOf(honest, random) {
  const parts = []
  for (let length = 0; length < CARRIER_LENGTH; length += parts.at(-1)?.length ?? LENT) {
    parts.push((honest[Math.floor(random() * honest.length)] ?? '').slice(0, LENT))
  }
  const at = Math.floor(random() * (parts.length + 1))
  return [parts.slice(0, at).join('\n\n'), parts.slice(at).join('\n\n')]
}

/** @param {readonly Answers[]} answers @param {import('./systems.mjs').System} system @param {(typeof VERDICTS)[number]} verdict */
function shareOf(answers, system, verdict) {
  const hits = answers.filter((each) =>
    verdict === 'threat' ? each[system].verdict === 'threat' : each[system].verdict !== 'safe',
  ).length
  return percentWithin(hits / answers.length, wilson(hits, answers.length))
}
