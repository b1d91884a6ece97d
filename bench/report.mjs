// @ts-check
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { isDeepStrictEqual } from 'node:util'

/** @typedef {import('./figure.mjs').Figure} Figure */
/** @typedef {Record<string, { date: string, commit: string, load_before: number, figures: Figure[] }>} Sections */

/** Processes that were running before the first measurement; a quiet machine has well under one a core. */
const LOAD_BEFORE = loadavg()[0] ?? 0

const FOLDER = new URL('results/', import.meta.url)

/** Writes every raw value as JSON, and the medians as tables. @param {Record<string, Figure[]>} measured */
export function writeReport(measured) {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  }
  const made = {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    load_before: Number(LOAD_BEFORE.toFixed(1)),
  }
  const sections = earlier(machine)
  for (const [title, figures] of Object.entries(measured)) sections[title] = { ...made, figures }
  mkdirSync(FOLDER, { recursive: true })
  const json = JSON.stringify({ machine, sections }, undefined, 1)
  // One line an array of raw values; JSON.stringify would spend one a number.
  const compact = json.replace(/\[[\d\s.,-]*\]/g, (list) => list.replace(/\s+/g, ' '))
  writeFileSync(new URL('bench.json', FOLDER), `${compact}\n`)
  const head = [
    '# Benchmark results',
    '',
    'Made by `npm run bench`, or of one section by `npm run bench -- classifier`; do not edit. Raw values: bench.json.',
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.platform}. Lower is better, but for`,
    'lines/s and calls/s. Each round of the rules layer scans a new text; "slowest" is the worst round. What takes a second',
    'at 100 KB is not measured at ten times that. "Load" is the load average before the start.',
  ]
  const tables = Object.entries(sections).map(
    ([title, { date, commit, load_before: load, figures }]) =>
      `\n## ${title}\n\n${date}, commit ${commit}, load ${load}.\n\n${table(figures).join('\n')}`,
  )
  writeFileSync(new URL('README.md', FOLDER), `${[...head, ...tables].join('\n')}\n`)
}

/** The sections that are there, if this machine measured them: figures of two machines do not compare. @param {object} machine @returns {Sections} */
function earlier(machine) {
  const file = new URL('bench.json', FOLDER)
  if (!existsSync(file)) return {}
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return isDeepStrictEqual(report.machine, machine) ? report.sections : {}
}

/** @param {Figure[]} figures */
function table(figures) {
  if (figures.some(({ row }) => row !== undefined)) return grid(figures)
  return [
    '| measured | median | slowest | aim | |',
    '| :-- | --: | --: | --: | :-- |',
    ...figures.map((item) => `| ${[...cells(item)].join(' | ')} |`),
  ]
}

/** Medians by row and column; one that misses its aim is bold. @param {Figure[]} figures */
function grid(figures) {
  const columns = [...new Set(figures.map(({ column }) => column))]
  const aims = columns.map((wanted) => {
    const found = figures.find(({ column, aim }) => column === wanted && aim !== undefined)
    return found === undefined ? '' : `, aim < ${found.aim}`
  })
  const rows = [...new Set(figures.map(({ row }) => row))].map((wanted) => {
    const medians = columns.map((of) => {
      const found = figures.find(({ row, column }) => row === wanted && column === of)
      if (found === undefined) return 'not measured'
      return found.median >= (found.aim ?? Infinity) ? `**${found.median}**` : found.median
    })
    return `| ${wanted} | ${medians.join(' | ')} |`
  })
  const head = columns.map((column, index) => `${column}${aims[index]}`)
  const unit = figures[0]?.unit ?? ''
  return [
    `| median, ${unit} | ${head.join(' | ')} |`,
    `| :-- |${' --: |'.repeat(head.length)}`,
    ...rows,
  ]
}

/** One line for the terminal. @param {Figure} item */
export function describe(item) {
  const [name = '', value, worst, aim, verdict] = cells(item)
  return `${name.padEnd(62)} ${value?.padStart(14)}  worst ${worst?.padEnd(12)} ${aim} ${verdict}`
}

/** @param {Figure} item */
function cells({ name, unit, median, raw, aim, note }) {
  const worst = unit.endsWith('/s') ? Math.min(...raw) : Math.max(...raw)
  const remarks = [verdict(median, worst, aim), note].filter((text) => text !== undefined)
  return [
    name,
    `${median} ${unit}`,
    raw.length > 1 ? `${worst} ${unit}` : '',
    aim === undefined ? '' : `aim < ${aim} ${unit}`,
    remarks.join('; '),
  ]
}

/** @param {number} median @param {number} worst @param {number | undefined} aim */
function verdict(median, worst, aim) {
  if (aim === undefined) return undefined
  if (worst < aim) return 'met'
  return median < aim ? 'met by the median only' : '**missed**'
}
