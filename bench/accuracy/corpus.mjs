// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { groupBy } from './groups.mjs'
import { UsageError } from './usage-error.mjs'

/** @typedef {import('../../src/index.ts').Source} Source */

const Labelled = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  label: z.enum(['malicious', 'benign', 'neither']),
  kind: z.string().min(1),
  source: z.string().min(1),
  lang: z.string().min(1),
  context: z.string().min(1),
})
/** @typedef {z.infer<typeof Labelled>} Labelled */

const FILE = /\.jsonl(\.gz)?$/

/** Where a caller of the scanner would say that a text is from. @type {Map<string, Source>} */
const SOURCES = new Map([
  ['user_prompt', 'user_prompt'],
  ['tool_output', 'tool_result'],
  ['tool_description', 'tool_description'],
  ['document', 'document'],
  ['email', 'email'],
  ['code', 'code'],
])

/** @param {string} context @returns {Source} */
export function sourceOf(context) {
  return SOURCES.get(context) ?? 'unknown'
}

/** The labelled texts of a file, or of a folder file by file. @param {string} path */
export function readCorpus(path) {
  const texts = filesOf(path).flatMap(readTexts)
  for (const label of ['malicious', 'benign']) {
    if (!texts.some((text) => text.label === label)) {
      throw new UsageError(`--data: expected texts labelled malicious and benign, none is ${label}`)
    }
  }
  return texts
}

/** @param {string} path */
function filesOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) {
    throw new UsageError(
      '--data: expected a .jsonl or .jsonl.gz file or a folder, found none there',
    )
  }
  if (!stat.isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => FILE.test(name))
  if (names.length === 0) {
    throw new UsageError('--data: expected .jsonl or .jsonl.gz files in the folder, found none')
  }
  return names.sort().map((name) => join(path, name))
}

/** @param {string} file */
function readTexts(file) {
  const lines = unpack(file).split('\n')
  return lines.flatMap((line, index) =>
    line === '' ? [] : [readLine(line, `${basename(file)}:${index + 1}`)],
  )
}

/** @param {string} file */
function unpack(file) {
  const bytes = readFileSync(file)
  if (!file.endsWith('.gz')) return bytes.toString('utf8')
  try {
    return gunzipSync(bytes).toString('utf8')
  } catch {
    throw new UsageError(`${basename(file)}: expected gzipped JSON lines, cannot unpack it`)
  }
}

/** What the errors quote is the name of a field, never what it holds. @param {string} line @param {string} place */
function readLine(line, place) {
  const parsed = Labelled.safeParse(parse(line, place))
  if (parsed.success) return mended(parsed.data)
  const [issue] = parsed.error.issues
  throw new UsageError(`${place}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`)
}

/** Honest system prompts that quote, below a heading of their own, the whole attack they were tried with. */
const QUOTING = { source: 'raccoon_gpts_system_prompts', heading: '## Queries Injected' }

/** Without the attack that a text labelled benign was tried with. @param {Labelled} labelled @returns {Labelled} */
function mended(labelled) {
  if (labelled.source !== QUOTING.source) return labelled
  const [own = ''] = labelled.text.split(QUOTING.heading)
  return own.trim() === '' ? labelled : { ...labelled, text: own }
}

/** @param {string} line @param {string} place */
function parse(line, place) {
  try {
    return JSON.parse(line)
  } catch {
    // The cause quotes the line.
    throw new UsageError(`${place}: expected a JSON object with ${Object.keys(Labelled.shape)}`)
  }
}

/**
 * At most `limit` texts of each source and label, evenly spread over those in order: the same texts at
 * every run, and none of the sources is lost.
 * @param {readonly Labelled[]} texts @param {number} limit
 */
export function sample(texts, limit) {
  const groups = groupBy(texts, ({ source, label }) => `${label} ${source}`)
  return [...groups.values()].flatMap((group) => {
    const step = Math.max(1, group.length / limit)
    return group.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  })
}
