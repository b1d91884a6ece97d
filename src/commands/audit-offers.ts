import { EFFECTS } from '../configuration-audit/live/rating.ts'
import type { AskedServer } from '../configuration-audit/report.ts'
import { count, wrap } from './plain-text.ts'

const WIDTH = 80
const INDENT = 4
/** Behind a name that no line holds; the other formats have it whole. */
const CUT = '...'
/** `reads, writes, destructive` with a gap behind it. */
const NAMES_COLUMN = INDENT + 'writes, destructive'.length + 2

/** What each server that was asked offers: its tools by what they can do, the most dangerous first. */
export function describeOffers(live: readonly AskedServer[]): string[] {
  if (live.length === 0) return []
  return ['What the servers offer, by names, parameters and claims:', ...live.flatMap(describe), '']
}

function describe({ server, state, reason, tools, prompts, resources }: AskedServer): string[] {
  const why = reason === undefined ? [] : [reason]
  if (state !== 'read') return paragraph(`${server}: not read: ${why.join('')}`, 2)
  const sizes = [
    count(tools.length, 'tool'),
    count(prompts, 'prompt'),
    count(resources, 'resource'),
  ]
  const groups = new Map<string, string[]>()
  for (const { name, effects } of tools) {
    const rating = effects.join(', ') || 'not known'
    groups.set(rating, [...(groups.get(rating) ?? []), name])
  }
  const ordered = [...groups].sort(([a], [b]) => weight(b) - weight(a))
  return [
    ...paragraph(`${server}: ${[...sizes, ...why].join(', ')}`, 2),
    ...ordered.flatMap(([rating, names]) => describeGroup(rating, names)),
  ]
}

/** By the most dangerous thing, then by how many. */
function weight(rating: string): number {
  return EFFECTS.reduce((sum, effect, at) => sum + (rating.includes(effect) ? 2 ** at : 0), 0)
}

function describeGroup(rating: string, names: readonly string[]): string[] {
  const column = Math.max(NAMES_COLUMN, INDENT + rating.length + 2)
  const width = WIDTH - column
  const short = names.map((name) =>
    name.length < width ? name : `${name.slice(0, width - CUT.length - 1)}${CUT}`,
  )
  const [first = '', ...more] = wrap(short.join(', '), width)
  const head = `${' '.repeat(INDENT)}${rating}`.padEnd(column)
  return [head + first, ...more.map((line) => ' '.repeat(column) + line)]
}

function paragraph(text: string, indent: number): string[] {
  const [first = '', ...more] = wrap(text, WIDTH - indent - 2)
  return [' '.repeat(indent) + first, ...more.map((line) => ' '.repeat(indent + 2) + line)]
}
