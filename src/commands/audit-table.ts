import { homedir } from 'node:os'
import { isAbsolute, sep } from 'node:path'
import picocolors from 'picocolors'
import { ruleOf } from '../configuration-audit/codes.ts'
import type { AuditFinding } from '../configuration-audit/report.ts'
import { isAtOrBelow } from '../core/below.ts'
import { Severity } from '../core/finding.ts'
import { describeOffers } from './audit-offers.ts'
import type { ShownReport } from './audit-report.ts'
import { count, wrap } from './plain-text.ts'

// picocolors paints in any CI; a report that goes into a pipe or a file stays plain.
const color = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported)
const PAINT: Record<Severity, (text: string) => string> = {
  low: color.dim,
  medium: color.yellow,
  high: color.red,
  critical: (text) => color.bold(color.red(text)),
}
const SEVERITY_WIDTH = 'critical'.length
/** Terminals are 80 columns wide unless they say otherwise; wider lines are harder to read. */
const WIDTH = 80
const INDENT = 4
const TITLE_COLUMN = INDENT + SEVERITY_WIDTH + 2 + 'SPA-101'.length + 2

/** Findings by file and server, what to do about each code once, and a count. */
export function auditTable(report: ShownReport): string {
  const { findings, files, skipped, accepted } = report
  const counts = [...Severity.options]
    .reverse()
    .map((severity) => [findings.filter((one) => one.severity === severity).length, severity])
    .filter(([number]) => number !== 0)
    .map(([number, severity]) => `${number} ${severity}`)
  const servers = files.reduce((sum, file) => sum + file.servers, 0)
  const seen = `${count(servers, 'server')} in ${count(files.length, 'file')}`
  const lines = [
    ...files.flatMap(({ path, client }) => describeFile(path, client, findings)),
    ...skipped.flatMap(({ path, reason }) => describeSkipped(short(path), reason)),
    ...(skipped.length > 0 ? [''] : []),
    ...describeOffers(report.live ?? []),
    ...advise(findings),
    `${counts.length === 0 ? 'nothing found' : counts.join(', ')} in ${seen}`,
    ...(accepted > 0 ? [`${accepted} accepted by the baseline`] : []),
    ...(files.length + skipped.length === 0 ? ['no configuration of a known client is here'] : []),
  ]
  return `${lines.join('\n')}\n`
}

function describeFile(path: string, client: string, all: readonly AuditFinding[]): string[] {
  const findings = all.filter(({ file }) => file === path)
  if (findings.length === 0) return []
  const servers = [...new Set(findings.map(({ server }) => server))].sort(byPresence)
  return [
    `${color.bold(short(path))}  ${client}`,
    ...servers.flatMap((server) => [
      `  ${server ?? '(the file)'}`,
      ...findings.filter((finding) => finding.server === server).flatMap(describeFinding),
    ]),
    '',
  ]
}

function describeSkipped(path: string, reason: string): string[] {
  const column = 'not read  '.length
  const [first = '', ...more] = wrap(`${path}: ${reason}`, WIDTH - column)
  return [
    `${color.magenta('not read')}  ${first}`,
    ...more.map((line) => ' '.repeat(column) + line),
  ]
}

/** What is of the whole file comes last. */
function byPresence(a: string | null, b: string | null): number {
  return Number(a === null) - Number(b === null)
}

function describeFinding({ severity, code, place }: AuditFinding): string[] {
  const head = `${' '.repeat(INDENT)}${PAINT[severity](severity.padEnd(SEVERITY_WIDTH))}  ${code}  `
  const text = place === '' ? ruleOf(code).title : `${ruleOf(code).title} (${place})`
  const [first = '', ...more] = wrap(text, WIDTH - TITLE_COLUMN)
  return [head + first, ...more.map((line) => ' '.repeat(TITLE_COLUMN) + line)]
}

function advise(findings: readonly AuditFinding[]): string[] {
  const codes = [...new Set(findings.map(({ code }) => code))]
  if (codes.length === 0) return []
  const column = 2 + 'SPA-101'.length + 2
  const lines = codes.flatMap((code) => {
    const [first = '', ...more] = wrap(ruleOf(code).mend, WIDTH - column)
    return [`  ${code}  ${first}`, ...more.map((line) => ' '.repeat(column) + line)]
  })
  return ['How to mend it; docs/AUDIT.md says why:', ...lines, '']
}

function short(path: string): string {
  const home = homedir()
  return isAbsolute(path) && home !== sep && isAtOrBelow(home, path)
    ? `~${path.slice(home.length)}`
    : path
}
