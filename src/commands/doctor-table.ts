import { homedir } from 'node:os'
import { sep } from 'node:path'
import picocolors from 'picocolors'
import { visible } from '../configuration-audit/printable.ts'
import type { Check } from '../doctor/check.ts'
import { count, wrap } from './plain-text.ts'

// picocolors paints in any CI; a report that goes into a pipe or a file stays plain.
const color = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported)
const PAINT: Record<Check['status'], (text: string) => string> = {
  ok: color.green,
  advice: color.yellow,
  problem: (text) => color.bold(color.red(text)),
}
const STATUS_WIDTH = 'problem'.length + 2
const NAME_WIDTH = 'trial: classifier'.length + 2
const COLUMN = STATUS_WIDTH + NAME_WIDTH
const WIDTH = 80
/** A hash that is as it should be is known by its beginning; `--json` has all of it. */
const SHA256 = /\b([0-9a-f]{12})[0-9a-f]{52}\b/g

/** One line a check, below it what to do, and a count. Commands stand alone on a line, to be copied. */
export function doctorTable(checks: readonly Check[]): string {
  const problems = checks.filter(({ status }) => status === 'problem').length
  const advice = checks.filter(({ status }) => status === 'advice').length
  const end = [
    problems === 0 ? 'all is well' : count(problems, 'problem'),
    ...(advice === 0 ? [] : [`${advice} could be better`]),
  ]
  return `${[...checks.flatMap(describeCheck), '', end.join(', ')].join('\n')}\n`
}

function describeCheck(check: Check): string[] {
  const head =
    PAINT[check.status](check.status.padEnd(STATUS_WIDTH)) + check.name.padEnd(NAME_WIDTH)
  const detail = check.detail
    .replaceAll(homedir() + sep, `~${sep}`)
    .split('\n')
    .flatMap((line) => wrap(visible(line.trim()).replace(SHA256, '$1...'), WIDTH - COLUMN))
  const [first = '', ...more] = detail
  const lines = [head + first, ...more.map(indent)]
  if (check.status === 'ok') return lines
  lines.push(...wrap(`> ${check.mend}`, WIDTH - COLUMN).map(indent))
  if (check.command !== undefined)
    lines.push(`${' '.repeat(STATUS_WIDTH)}${visible(check.command)}`)
  return lines
}

const indent = (line: string) => ' '.repeat(COLUMN) + line
