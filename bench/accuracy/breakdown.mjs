// @ts-check
import { groupBy } from './groups.mjs'
import { shares, verdictsOf } from './ranking.mjs'
import { SYSTEMS } from './systems.mjs'
import { table } from './tables.mjs'
import { viewOf } from './views.mjs'

/** @typedef {import('./scores.mjs').Score} Score */

/** Smaller groups say next to nothing. */
export const LEAST_TEXTS = 15

/** What texts are grouped by. @type {readonly ('source' | 'kind' | 'lang' | 'origin')[]} */
const FIELDS = ['source', 'kind', 'lang', 'origin']
const TITLES = { source: 'source', kind: 'kind', lang: 'language', origin: 'given source' }

/** The verdicts on texts of one label, by every field. @param {readonly Score[]} scores */
export function breakdown(scores) {
  return FIELDS.flatMap((field) => {
    const groups = [...groupBy(scores, (score) => score[field])]
      .filter(([, group]) => group.length >= LEAST_TEXTS)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const head = [TITLES[field], 'texts', ...SYSTEMS.flatMap((system) => verdictsOf(system))]
    const rows = groups.flatMap(([name, group]) => rowsOf(name, group))
    return rows.length === 0 ? [] : [table(head, rows)]
  }).join('\n\n')
}

/** A second row only where it makes a difference that the source was given. @param {string} name @param {readonly Score[]} group */
function rowsOf(name, group) {
  const given = cells(group, 'given')
  const unknown = cells(group, 'unknown')
  const rows = [[name, String(group.length), ...given]]
  if (given.join() !== unknown.join()) rows.push([`${name}, unknown`, '', ...unknown])
  return rows
}

/** @param {readonly Score[]} group @param {import('./views.mjs').Setting} setting */
function cells(group, setting) {
  return SYSTEMS.flatMap((system) => shares(viewOf(group, system, setting)))
}
